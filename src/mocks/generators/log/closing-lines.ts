import { TaskGroupStatus } from "../../../lib/api/generated.schemas.ts";
import type { FailureKind } from "../workflow/failure-causes.ts";
import { between } from "../workflow/group-times.ts";
import type { AttemptStory } from "./attempt-story.ts";
import { FAILURE_SCRIPTS } from "./failure-scripts.ts";
import { FINISH_LINES, finishLines } from "./finish-lines.ts";
import { controlLine, dumpLine, programLine, type ScriptLine } from "./script-lines.ts";
import type { TaskLaunch } from "./task-launch.ts";
import type { WorkPlan } from "./work-plan.ts";

/** The end of a log: when it begins, and its lines, which know the work only when they are made. */
export interface Closing {
  /** Milliseconds since 1970; until then the program works. Its first line may come later. */
  readonly from: number;
  readonly lineCount: number;
  /** @param workLines lines of the middle. */
  lines(plan: WorkPlan, workLines: number): readonly ScriptLine[];
}

/** No closing takes more than this share of the program's time. */
const CLOSING_SHARE = 0.05;
/** No program hangs for more than this share of its time before it is aborted. */
const SILENCE_SHARE = 0.5;
const COMPLETION_LEAD = 4_000;

/** Failures that the platform tells more of than their message although no program ran. */
const STRIKES_BEFORE_START: ReadonlySet<FailureKind> = new Set(["image", "entrypoint"]);

function withoutWork(lines: readonly ScriptLine[], from: number): Closing {
  return { from, lineCount: lines.length, lines: () => lines };
}

/** When an attempt works and completes; milliseconds since 1970. */
export interface CompletionTimes {
  readonly start: number;
  readonly uploadStart?: number;
  readonly end: number;
  /** The closing begins after this; the start by default. */
  readonly after?: number;
}

/** The end of the log of an attempt that completes. */
export function completion({ start, uploadStart, end, after = start }: CompletionTimes): Closing {
  const worked = uploadStart ?? end;
  const from = worked - Math.floor(Math.min(COMPLETION_LEAD, CLOSING_SHARE * (worked - after)));
  const upload =
    uploadStart === undefined
      ? []
      : [
          controlLine(uploadStart, "Uploading output from /output"),
          controlLine(end, "Output upload complete"),
        ];
  const ending = controlLine(end, "Task completed with exit code 0");
  return {
    from,
    lineCount: FINISH_LINES + upload.length + 1,
    lines(plan, workLines) {
      const own = finishLines({ plan, workLines, seconds: (from - start) / 1_000 });
      const last = Math.max(1, own.length - 1);
      const shown = own.map(({ level, text }, position) =>
        programLine(between(from, worked, position / last), level, text),
      );
      return [...shown, ...upload, ending];
    },
  };
}

/** How the platform reports the end of an attempt that failed or was given up. */
function failureReport({ task }: AttemptStory): string {
  const code = task.exit_code === undefined ? "" : ` with exit code ${task.exit_code}`;
  const outcome =
    task.status === TaskGroupStatus.RESCHEDULED
      ? `Attempt ${task.retry_id} ended${code}, retrying`
      : `Task failed${code}`;
  return `${outcome}: ${task.failure_message ?? task.status}`;
}

interface FailureEnd {
  readonly from: number;
  /** Milliseconds without a line before that. */
  readonly silence: number;
  readonly lines: readonly ScriptLine[];
}

function failureEnd(story: AttemptStory, end: number, launch: TaskLaunch): FailureEnd {
  const { start, failure: kind = "platform", task } = story;
  const { failure_message: message = "", exit_code: exitCode } = task;
  const script = FAILURE_SCRIPTS[kind]({ message, exitCode, launch, container: task.name, end });
  const ran = start === undefined ? 0 : end - start;
  const from = end - Math.floor(Math.min(script.lead, CLOSING_SHARE * ran));
  const silence = Math.floor(Math.min(script.silence ?? 0, SILENCE_SHARE * ran));
  const shown = start !== undefined || STRIKES_BEFORE_START.has(kind) ? script.lines : [];
  const lines: ScriptLine[] = [];
  let time = from;
  for (const [position, line] of shown.entries()) {
    // A dump has the time of the line that it belongs to.
    if (!("dump" in line)) time = between(from, end, position / shown.length);
    if ("control" in line) lines.push(controlLine(time, line.control));
    else if ("dump" in line) lines.push(dumpLine(time, line.dump));
    else lines.push(programLine(time, line.level, line.text));
  }
  lines.push(controlLine(end, failureReport(story)));
  return { from, silence, lines };
}

/** The last lines of an attempt that did not complete, all of them at its end: nothing told of it before. */
export function stopLines(story: AttemptStory, end: number, launch: TaskLaunch): readonly ScriptLine[] {
  return failureEnd(story, end, launch).lines.map((line) => ({ ...line, time: end }));
}

/** The end of an attempt's log; null while it has not ended. */
export function closingOf(story: AttemptStory, launch: TaskLaunch): Closing | null {
  const { start = 0, uploadStart, end, task } = story;
  if (end === undefined) return null;
  if (task.status === TaskGroupStatus.COMPLETED) return completion({ start, uploadStart, end });
  const { from, silence, lines } = failureEnd(story, end, launch);
  return withoutWork(lines, from - silence);
}
