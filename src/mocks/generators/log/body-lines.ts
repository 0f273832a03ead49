import type { LogPatterns } from "../../seed/log-patterns.ts";
import { LineKind } from "./body-layout.ts";
import { nextWord, wordBelow, wordShare } from "./line-words.ts";
import type { LevelMarks, LogLevel } from "./log-colors.ts";
import { clockTime, fixed } from "./log-numbers.ts";
import { epochAt, lossAt, partAt, stepAt, type WorkPlan } from "./work-plan.ts";

/** A message with a place for a number, cut at that place. */
type CutMessage = readonly [before: string, ...after: string[]];

function cut(messages: readonly string[]): readonly CutMessage[] {
  return messages.map((message) => message.split("{n}") as [string, ...string[]]);
}

function drawMessage(messages: readonly CutMessage[], word: number): string {
  const message = messages[wordBelow(word, messages.length)] as CutMessage;
  return message.length === 1 ? message[0] : message.join(String(nextWord(word) >>> 26));
}

/** The messages of all logs, made ready once. */
export interface BodyMessages {
  readonly debug: readonly CutMessage[];
  readonly warnings: readonly CutMessage[];
  readonly errors: readonly CutMessage[];
  readonly exceptions: readonly CutMessage[];
  readonly tracebacks: readonly (readonly string[])[];
}

export function createBodyMessages(patterns: LogPatterns): BodyMessages {
  return {
    debug: cut(patterns.debug),
    warnings: cut(patterns.warnings),
    errors: cut(patterns.errors),
    exceptions: cut(patterns.exceptions.map(({ message }) => message)),
    tracebacks: patterns.exceptions.map(({ traceback }) => traceback),
  };
}

const BAR_WIDTH = 20;
const BARS: readonly string[] = Array.from(
  { length: BAR_WIDTH + 1 },
  (_, full) => "█".repeat(full) + " ".repeat(BAR_WIDTH - full),
);

/** Drawn values that swing by a twentieth around theirs. */
function swung(value: number, word: number): number {
  return Math.floor(value * (0.95 + 0.1 * wordShare(word)));
}

function speedText(stepsPerSecond: number, word: number): string {
  return stepsPerSecond >= 1
    ? `${fixed(swung(stepsPerSecond * 100, word), 2)}it/s`
    : `${fixed(swung(100 / stepsPerSecond, word), 2)}s/it`;
}

function learningRateAt({ learningRate, scale }: WorkPlan, line: number): number {
  const share = line / scale;
  const rate = share < 0.05 ? (learningRate * share) / 0.05 : learningRate / (1 + 3 * (share - 0.05));
  return Math.max(1, Math.floor(rate));
}

function workText(plan: WorkPlan, line: number, word: number): string {
  const step = stepAt(plan, line);
  const epoch = epochAt(plan, step);
  const part = plan.stepsPerLine < 1 ? `, part ${partAt(plan, line)}` : "";
  if (plan.isData) {
    const records = 4_096 - (word >>> 27);
    return `Shard ${epoch}, batch ${step}${part}: ${records} records, ${(word >>> 8) & 7} left out, ${fixed(200 + (nextWord(word) >>> 22), 1)} MB`;
  }
  const loss = fixed(swung(lossAt(plan, line), word), 4);
  return `Epoch ${epoch}, step ${step}${part}: loss ${loss}, lr ${fixed(learningRateAt(plan, line), 6)}`;
}

function progressText(plan: WorkPlan, line: number, word: number): string {
  const step = stepAt(plan, line);
  const epoch = epochAt(plan, step);
  const done = step - (epoch - 1) * plan.stepsPerEpoch;
  const [whole, parts] = plan.isData ? ["Shard", "batches"] : ["Epoch", "steps"];
  if (word >>> 30 === 0 && plan.stepsPerLine >= 1) {
    return plan.isData ? `Wrote batch ${step} of shard ${epoch}` : `Saved checkpoint at step ${step}`;
  }
  const percent = Math.floor((100 * done) / plan.stepsPerEpoch);
  return `Progress: ${whole} ${epoch} at ${percent} %, ${done} of ${plan.stepsPerEpoch} ${parts}, ${clockTime(step / plan.stepsPerSecond)} since the start`;
}

function barText(plan: WorkPlan, line: number, word: number): string {
  const step = stepAt(plan, line);
  const epoch = epochAt(plan, step);
  const { stepsPerEpoch, stepsPerSecond } = plan;
  const done = step - (epoch - 1) * stepsPerEpoch;
  const percent = Math.floor((100 * done) / stepsPerEpoch);
  const bar = BARS[Math.floor((BAR_WIDTH * done) / stepsPerEpoch)];
  const times = `${clockTime(done / stepsPerSecond)}<${clockTime((stepsPerEpoch - done) / stepsPerSecond)}`;
  const head = `${plan.isData ? "Shard" : "Epoch"} ${epoch}: ${percent < 10 ? "  " : percent < 100 ? " " : ""}${percent}%`;
  return `${head}|${bar}| ${done}/${stepsPerEpoch} [${times}, ${speedText(stepsPerSecond, word)}]`;
}

function metricText(plan: WorkPlan, word: number): string {
  const choice = wordBelow(word, 3);
  const first = nextWord(word);
  const second = nextWord(first);
  if (plan.gpu === 0 || (plan.isData && choice === 0)) {
    return `CPU util ${40 + wordBelow(first, 60)}%, memory ${fixed(80 + wordBelow(second, 200), 1)} GiB, read ${fixed(1_500 + wordBelow(word, 9_000), 1)} MB/s`;
  }
  if (choice < 2 || plan.isData) {
    return `GPU ${wordBelow(second, plan.gpu)}: util ${85 + (first >>> 28)}%, memory ${fixed(550 + (first & 127), 1)} GiB, temp ${58 + ((first >>> 8) & 15)} C`;
  }
  return `tokens/s ${swung(plan.gpu * 11_800, first)}, grad norm ${fixed(20 + wordBelow(second, 180), 2)}, ${speedText(plan.stepsPerSecond, word)}`;
}

/** Writes the middle of one task's log: what stands behind the prefix, or a whole dump line. */
export function createBodyWriter(
  plan: WorkPlan,
  messages: BodyMessages,
  marks: Readonly<Record<LogLevel, LevelMarks>>,
): (kind: LineKind, line: number, anchor: number, anchorWord: number) => string {
  const { DEBUG, INFO, WARN, ERROR } = marks;
  return (kind, line, anchor, anchorWord) => {
    const word = nextWord(anchorWord);
    switch (kind) {
      case LineKind.Work:
        return INFO.before + workText(plan, line, word) + INFO.after;
      case LineKind.Progress:
        return INFO.before + progressText(plan, line, word) + INFO.after;
      case LineKind.Bar:
        return barText(plan, line, word);
      case LineKind.Metric:
        return INFO.before + metricText(plan, word) + INFO.after;
      case LineKind.Debug:
        return DEBUG.before + drawMessage(messages.debug, word) + DEBUG.after;
      case LineKind.Warning:
        return WARN.before + drawMessage(messages.warnings, word) + WARN.after;
      case LineKind.Error:
        return ERROR.before + drawMessage(messages.errors, word) + ERROR.after;
      case LineKind.Exception:
        return ERROR.before + drawMessage(messages.exceptions, word) + ERROR.after;
      case LineKind.Trace: {
        const traceback = messages.tracebacks[wordBelow(word, messages.tracebacks.length)];
        return traceback?.[line - anchor - 1] ?? "";
      }
    }
  };
}
