import { layOutPast, type TaskLogOptions } from "./log-layout.ts";
import { createLogLines } from "./log-lines.ts";
import { emptyLog, type LogView } from "./log-view.ts";

/**
 * The log of an attempt of a task that was over at the world's epoch. Control lines report every stage that the attempt
 * reached, even if it never started; an attempt that the platform has not processed has none. The program's lines are
 * between the start and the end of the attempt. With a given number of lines, an attempt has exactly that many: its
 * beginning is shortened if necessary, then its end.
 */
export function createTaskLog(options: TaskLogOptions): LogView {
  if (options.scenario === "empty") return emptyLog(true);
  const lines = createLogLines(layOutPast(options), options);
  return {
    ...lines,
    plannedCount: lines.lineCount,
    isOpen: false,
    hasEnded: true,
    lineCountAt: (time) => lines.firstLineAtOrAfter(time + 1),
  };
}
