import { wordNear } from "./line-words.ts";
import { clockTime, fixed } from "./log-numbers.ts";
import { doneAt, epochAt, stepAt, type WorkPlan } from "./work-plan.ts";

/** A line in the middle of a log, before it is written. */
export interface WorkLine {
  readonly plan: WorkPlan;
  /** Its position in the middle of the log, from 0. */
  readonly line: number;
  /** Random bits of the line. */
  readonly word: number;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** How one framework writes its lines. */
export interface FrameworkLines {
  /** Whether its own lines name no level in words, as those of `print` and of glog do not. */
  readonly isPlain?: boolean;
  /** What a step of the work reports. */
  work(line: WorkLine): string;
  /** What it reports when it saves something. */
  saved(line: WorkLine): string;
  /** A progress bar, as it is drawn in a terminal. */
  bar(line: WorkLine): string;
  /** What an epoch and a step are called. */
  readonly units: readonly [epoch: string, steps: string];
}

/** A speed as tqdm shows it. */
export function speedText(stepsPerSecond: number, word: number): string {
  return stepsPerSecond >= 1
    ? `${fixed(wordNear(stepsPerSecond * 100, word), 2)}it/s`
    : `${fixed(wordNear(100 / stepsPerSecond, word), 2)}s/it`;
}

/** How far the epoch of a line is, in words. */
export function progressText({ plan, line, word }: WorkLine, [epochName, steps]: readonly [string, string]) {
  const step = stepAt(plan, line);
  const done = doneAt(plan, step);
  const percent = Math.floor((100 * done) / plan.stepsPerEpoch);
  const elapsed = clockTime(step / plan.stepsPerSecond);
  return `${epochName} ${epochAt(plan, step)}: ${percent}% (${done}/${plan.stepsPerEpoch} ${steps}), elapsed ${elapsed}, ${speedText(plan.stepsPerSecond, word)}`;
}
