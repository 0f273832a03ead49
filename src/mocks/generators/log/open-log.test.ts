import { describe, expect, it } from "vitest";
import { TaskGroupStatus } from "../../../lib/api/generated.schemas.ts";
import { parseLogLine } from "../../../modules/logs/log-line.ts";
import { createWorld } from "../../world/world.ts";
import type { LogView } from "./log-view.ts";
import { linesOf, timesOf } from "./sample-attempts.fixture.ts";

/** A running task, its log, and the log after a cancellation that followers had read up to. */
function canceledAfter(milliseconds: number) {
  const world = createWorld({ seed: 11 }).withLogScenario("streaming");
  const [entry] = world.tasks.generatePage(0, 1, { statuses: [TaskGroupStatus.RUNNING] }).entries;
  const { workflow_id: name = "", task_name: task = "" } = entry ?? {};
  const index = world.workflows.indexByName(name) as number;
  const open = world.logs.taskLog(index, task) as LogView;
  const until = world.now + milliseconds;
  if (milliseconds > 0) world.changes.noteFollowed(index, until);
  world.submitter.cancel(name);
  return { world, name, task, until, open, canceled: world.logs.taskLog(index, task) as LogView };
}

describe.each([0, 1, 45_000, 7_200_000])(
  "the log of a task canceled %d ms after its followers' start",
  (after) => {
    const { world, name, task, until, open, canceled } = canceledAfter(after);

    it("has the lines that it had, then how it was stopped", () => {
      const kept = open.lineCountAt(until);
      const lines = linesOf(canceled);
      expect(lines.slice(0, kept)).toEqual(linesOf(open, 0, kept));
      expect(lines.slice(kept).map((line) => line.replace(/^.*?\] /, ""))).toEqual([
        `Stopping container ${task}`,
        expect.stringContaining("Received SIGTERM, stopping after the current step"),
        expect.stringContaining("Process group destroyed, shutting down"),
        "Task failed with exit code 143: Workflow canceled",
      ]);
      expect([canceled.isOpen, canceled.hasEnded]).toEqual([false, true]);
    });

    it("is ordered by time, and ends when the task does", () => {
      const times = timesOf(canceled);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      const end = Date.parse(world.tasks.generate(name, task)?.end_time ?? "");
      expect(times.at(-1)).toBe(end);
      expect(end).toBe(after === 0 ? until : until + 1);
      for (const time of [times[0] as number, times[9] as number, until, end, end + 1]) {
        expect(canceled.firstLineAtOrAfter(time)).toBe(times.filter((other) => other < time).length);
        expect(canceled.lineCountAt(time)).toBe(times.filter((other) => other <= time).length);
      }
    });

    it("knows the levels of its lines, and refuses others", () => {
      const from = Math.max(0, canceled.lineCount - 40);
      for (let line = from; line < canceled.lineCount; line += 1) {
        const { level } = parseLogLine(canceled.lineAt(line));
        if (level !== null) expect(canceled.levelAt(line)).toBe(level);
      }
      expect(() => canceled.lineAt(canceled.lineCount)).toThrow(RangeError);
      expect(() => canceled.timeAt(canceled.lineCount)).toThrow(RangeError);
      expect(() => canceled.lineAt(-1)).toThrow(RangeError);
    });
  },
);
