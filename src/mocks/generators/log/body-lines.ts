import { LineKind } from "./body-layout.ts";
import { type BodyMessages, drawMessage } from "./body-messages.ts";
import { DATASETS_LINES, SPARK_LINES } from "./data-lines.ts";
import { tableHead, tableRow } from "./dump-tables.ts";
import { Framework } from "./framework.ts";
import { nextWord, wordBelow } from "./line-words.ts";
import type { LevelMarks, LogLevel } from "./log-colors.ts";
import { fixed } from "./log-numbers.ts";
import { TRITON_LINES } from "./serving-lines.ts";
import { LIGHTNING_LINES, TORCH_LINES, TRAINER_LINES, tokensPerSecond } from "./training-lines.ts";
import { type FrameworkLines, progressText, speedText, type WorkLine } from "./work-line.ts";
import type { WorkPlan } from "./work-plan.ts";

const LINES_OF: Readonly<Record<Framework, FrameworkLines>> = {
  [Framework.Torch]: TORCH_LINES,
  [Framework.Lightning]: LIGHTNING_LINES,
  [Framework.Trainer]: TRAINER_LINES,
  [Framework.Spark]: SPARK_LINES,
  [Framework.Datasets]: DATASETS_LINES,
  [Framework.Triton]: TRITON_LINES,
};

/** A line in the middle of a log that is to be written. */
export interface BodyLine {
  readonly kind: LineKind;
  readonly line: number;
  /** The line with a prefix that it belongs to, and that one's random bits. */
  readonly anchor: number;
  readonly anchorWord: number;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** Whether a progress line reports what was saved: one of four, where a line is about whole steps. */
function isSaved({ plan, word }: WorkLine): boolean {
  return word >>> 30 === 0 && plan.stepsPerLine >= 1;
}

/** The prefix of each line of a traceback: torchrun's processes name their rank. */
function rankMark({ launch }: WorkPlan, word: number): string {
  if (!launch.isTorchrun) return "";
  return `[rank${launch.rank + wordBelow(nextWord(word), Math.max(1, launch.gpus))}]: `;
}

function tenths(value: number): string {
  return fixed(Math.floor(value), 1);
}

function cpuText({ launch }: WorkPlan, word: number, first: number, second: number): string {
  const memory = 10 * launch.memory;
  const used = tenths(memory * 0.3 + wordBelow(second, Math.max(1, Math.floor(memory * 0.5))));
  return `CPU util ${40 + wordBelow(first, 60)}%, RSS ${used}/${tenths(memory)} GiB, read ${fixed(1_500 + wordBelow(word, 9_000), 1)} MB/s`;
}

function gpuText({ launch, gpuCapacity }: WorkPlan, first: number, second: number): string {
  const capacity = gpuCapacity / 10;
  const used = tenths(capacity * 0.7 + ((first & 127) / 127) * capacity * 0.2);
  return `GPU ${wordBelow(second, launch.gpus)}: util ${85 + (first >>> 28)}%, memory ${used}/${tenths(capacity)} GiB, temp ${58 + ((first >>> 8) & 15)}C`;
}

/** What the hardware does, or how fast the work goes. */
function metricText(plan: WorkPlan, word: number): string {
  const choice = wordBelow(word, 3);
  const first = nextWord(word);
  const second = nextWord(first);
  const isTraining = plan.work === "training";
  if (plan.launch.gpus === 0 || (!isTraining && choice === 0)) return cpuText(plan, word, first, second);
  if (choice < 2 || !isTraining) return gpuText(plan, first, second);
  return `throughput: ${tokensPerSecond(plan, first)} tokens/s, ${speedText(plan.stepsPerSecond, word)}`;
}

/** Writes the middle of one task's log: the text after the prefix, or a whole dump line. */
export function createBodyWriter(
  plan: WorkPlan,
  { withGpu, withoutGpu }: BodyMessages,
  marks: Readonly<Record<LogLevel, LevelMarks>>,
): (bodyLine: BodyLine) => string {
  const lines = LINES_OF[plan.framework];
  const messages = plan.launch.gpus > 0 ? withGpu : withoutGpu;
  const marked = (level: LogLevel, text: string) => marks[level].before + text + marks[level].after;
  const own = (text: string) => (lines.isPlain === true ? text : marked("INFO", text));
  return ({ kind, line, anchor, anchorWord, time }) => {
    const word = nextWord(anchorWord);
    const workLine = { plan, line, word, time };
    switch (kind) {
      case LineKind.Work:
        return own(lines.work(workLine));
      case LineKind.Progress:
        return isSaved(workLine)
          ? own(lines.saved(workLine))
          : marked("INFO", progressText(workLine, lines.units));
      case LineKind.Bar:
        return lines.bar(workLine);
      case LineKind.Metric:
        return marked("INFO", metricText(plan, word));
      case LineKind.Debug:
        return marked("DEBUG", drawMessage(messages.debug, word));
      case LineKind.Warning:
        return marked("WARN", drawMessage(messages.warnings, word));
      case LineKind.Error:
        return marked("ERROR", drawMessage(messages.errors, word));
      case LineKind.Exception:
        return marked("ERROR", drawMessage(messages.exceptions, word));
      case LineKind.Trace: {
        const traceback = messages.tracebacks[wordBelow(word, messages.tracebacks.length)];
        return rankMark(plan, word) + (traceback?.[line - anchor - 1] ?? "");
      }
      case LineKind.Table:
        return marked("INFO", tableHead(workLine));
      case LineKind.TableRow:
        return tableRow({ plan, line: anchor, word }, line - anchor - 1);
    }
  };
}
