import { clockTime } from "./log-numbers.ts";
import { speedText, type WorkLine } from "./work-line.ts";
import { doneAt, epochAt, stepAt } from "./work-plan.ts";

const BAR_WIDTH = 20;
const BLOCKS: readonly string[] = Array.from(
  { length: BAR_WIDTH + 1 },
  (_, full) => "█".repeat(full) + " ".repeat(BAR_WIDTH - full),
);
const ARROWS: readonly string[] = Array.from(
  { length: BAR_WIDTH + 1 },
  (_, full) => `${"=".repeat(full)}>${" ".repeat(BAR_WIDTH - full)}`,
);
/** Tasks that a Spark stage runs at once. */
const SPARK_SLOTS = 8;

/** A bar of tqdm: `Epoch 3:  42%|████    | 512/1200 [05:12<07:01, 1.64it/s]`. `details` follow the speed. */
export function tqdmBar({ plan, line, word }: WorkLine, head: string, details = ""): string {
  const { stepsPerEpoch, stepsPerSecond } = plan;
  const done = doneAt(plan, stepAt(plan, line));
  const percent = Math.floor((100 * done) / stepsPerEpoch);
  const left = clockTime((stepsPerEpoch - done) / stepsPerSecond);
  const bar = BLOCKS[Math.floor((BAR_WIDTH * done) / stepsPerEpoch)];
  const share = `${percent < 10 ? "  " : percent < 100 ? " " : ""}${percent}%`;
  return `${head}${share}|${bar}| ${done}/${stepsPerEpoch} [${clockTime(done / stepsPerSecond)}<${left}, ${speedText(stepsPerSecond, word)}${details}]`;
}

/** A bar of Spark's console: `[Stage 3:=====>     (120 + 8) / 200]`. */
export function sparkBar({ plan, line }: WorkLine): string {
  const step = stepAt(plan, line);
  const done = doneAt(plan, step);
  const arrow = ARROWS[Math.floor((BAR_WIDTH * done) / plan.stepsPerEpoch)];
  const running = Math.min(SPARK_SLOTS, plan.stepsPerEpoch - done);
  return `[Stage ${epochAt(plan, step)}:${arrow}(${done} + ${running}) / ${plan.stepsPerEpoch}]`;
}
