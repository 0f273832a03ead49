import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TaskQueryResponse } from "../../lib/api/generated.schemas.ts";
import { createWorld, type World } from "../world/world.ts";
import { visibleText } from "./log/log-colors.ts";
import { logStamp } from "./log/log-stamp.ts";
import type { LogView } from "./log/log-view.ts";
import {
  isFailed,
  linesOf,
  logOf,
  logsOf,
  type SampleAttempt,
  sampleAttempts,
  sampleIndices,
  timesOf,
} from "./log/sample-attempts.fixture.ts";

const SEEDS = fc.sample(fc.nat(), 2);
/** The name of a step in each framework. */
const STEP = /(?:step: |global_step=|\(TID |batch |request id: )(\d+)/;
const PREFIX = /^(\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d) \[([^\] ]+)(?: retry-(\d+))?\](\[osmo\])? /;

/** A workflow generator with one changed attempt. */
function patched(world: World, change: (attempt: TaskQueryResponse) => TaskQueryResponse) {
  const { workflows } = world;
  return {
    record: workflows.record,
    generate: workflows.generate,
    task: (index: number, name: string) => workflows.task(index, name)?.map(change) ?? null,
    plannedTimes: workflows.plannedTimes,
  };
}

describe.each(SEEDS)("logs of seed %d", (seed) => {
  const world = createWorld({ seed });
  const { now } = world;
  const logs = logsOf(world, { scenario: "normal" });
  const attempts = sampleAttempts(world, 2);
  const started = attempts.filter(({ attempt }) => attempt.start_time !== undefined);

  it("have the same line at the same index, in any order of calls", () => {
    const again = logsOf(world, { scenario: "normal" });
    for (const sample of started.slice(0, 12)) {
      const lines = linesOf(logOf(logs, sample));
      const other = logOf(again, sample);
      const backwards = lines.map((_, place) => other.lineAt(lines.length - 1 - place)).reverse();
      expect(backwards).toEqual(lines);
    }
  });

  it("are the same in adjacent windows as in one", () => {
    const log = logOf(logs, started[0] as SampleAttempt);
    const whole = `${linesOf(log).join("\n")}\n`;
    fc.assert(
      fc.property(fc.array(fc.nat({ max: log.lineCount }), { maxLength: 5 }), (cuts) => {
        const bounds = [0, ...cuts.toSorted((one, other) => one - other), log.lineCount];
        const windows = bounds
          .slice(1)
          .map((to, place) => [...logs.text(log, bounds[place] ?? 0, to)].join(""));
        expect(windows.join("")).toBe(whole);
      }),
      { numRuns: 30 },
    );
  });

  it("are in order of time, print it, and find lines by it", () => {
    for (const sample of attempts.slice(0, 40)) {
      const log = logOf(logs, sample);
      const times = timesOf(log);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      for (const [line, text] of linesOf(log).entries()) {
        const stamp = text.match(PREFIX)?.[1];
        if (stamp !== undefined) expect(stamp).toBe(logStamp(times[line] as number));
      }
      const moments = [...new Set(times.flatMap((time) => [time, time + 1]))].filter((_, at) => at % 9 === 0);
      for (const time of moments) {
        expect(log.firstLineAtOrAfter(time)).toBe(times.filter((other) => other < time).length);
        if (time < now) expect(log.lineCountAt(time)).toBe(times.filter((other) => other <= time).length);
      }
    }
  });

  it("are between the attempt's start and end, with the platform's lines within its stages", () => {
    for (const sample of attempts) {
      const { attempt } = sample;
      const log = logOf(logs, sample);
      const end = Date.parse(attempt.end_time ?? new Date(now).toISOString());
      const first = attempt.processing_start_time ?? attempt.end_time;
      const tag = attempt.retry_id > 0 ? `${attempt.name} retry-${attempt.retry_id}` : attempt.name;
      const times = timesOf(log);
      // Collected, since an assertion for each line would take seconds.
      const astray = linesOf(log).filter((text, line) => {
        const found = text.match(PREFIX);
        const time = times[line] as number;
        const isOwn = found === null || text.includes(` [${tag}]`);
        const earliest = found?.[4] === undefined ? attempt.start_time : first;
        return !isOwn || !(time <= end) || !(time >= Date.parse(earliest ?? ""));
      });
      expect(astray).toEqual([]);
    }
  });

  it("end with the failure and its exit code, or with the completion, unless the attempt is running", () => {
    for (const scenario of ["mixed", "normal", "error-heavy", "streaming"] as const) {
      const own = logsOf(world, { scenario });
      for (const sample of attempts) {
        const { attempt } = sample;
        const log = logOf(own, sample);
        const last = log.lineCount > 0 ? log.lineAt(log.lineCount - 1) : "";
        if (isFailed(attempt)) {
          expect(last).toContain(attempt.failure_message);
          if (attempt.exit_code !== undefined) expect(last).toContain(`exit code ${attempt.exit_code}`);
          else expect(last).not.toContain("exit code");
          expect(log.timeAt(log.lineCount - 1)).toBe(Date.parse(attempt.end_time ?? ""));
        } else if (attempt.status === "COMPLETED") {
          if (log.lineCount > 0) expect(last).toMatch(/\[osmo\] Task completed with exit code 0$/);
        } else {
          expect(last).not.toMatch(/exit code|[Cc]ompleted|`Trainer.fit` stopped/);
        }
        expect(log.isOpen).toBe(attempt.status === "RUNNING" && log.lineCount > 0);
      }
    }
  });

  it("of an unstarted attempt are the platform's lines, and empty before processing", () => {
    for (const sample of attempts) {
      const { attempt } = sample;
      if (attempt.start_time !== undefined) continue;
      const lines = linesOf(logOf(logs, sample));
      for (const line of lines) expect(line.match(PREFIX)?.[4]).toBe("[osmo]");
      const untouched = attempt.processing_start_time === undefined && attempt.end_time === undefined;
      if (untouched) expect(lines).toEqual([]);
    }
  });

  it("go from startup through steps to the end, with a falling loss", () => {
    for (const sample of started.slice(0, 30)) {
      const text = linesOf(logOf(logs, sample)).map(visibleText);
      const startUp = text.findIndex((line) => line.includes(`INFO: Starting ${sample.attempt.name} of `));
      const steps = text.flatMap((line, place) => {
        const step = line.match(STEP)?.[1];
        return step === undefined ? [] : [{ place, step: Number(step) }];
      });
      for (const [place, { step }] of steps.entries())
        expect(step).toBeGreaterThanOrEqual(steps[place - 1]?.step ?? 1);
      if (steps[0]) expect(steps[0].place).toBeGreaterThan(startUp);
      const losses = text.flatMap((line) => {
        const loss = line.match(/loss'?[:=] ?(\d+\.\d{4})(?: {2}lr|, 'grad_norm|, lr)/)?.[1];
        return loss === undefined ? [] : [Number(loss)];
      });
      const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      if (losses.length >= 20) expect(mean(losses.slice(-5))).toBeLessThan(mean(losses.slice(0, 5)));
    }
  });

  it("report a speed that agrees with their times", () => {
    let checked = 0;
    for (const sample of started) {
      const log = logOf(logs, sample);
      const lines = linesOf(log).map(visibleText);
      const speeds = lines.flatMap((line) => {
        const [, value, unit] = line.match(/(\d+\.\d\d)(it\/s|s\/it)/) ?? [];
        return value === undefined ? [] : [unit === "it/s" ? Number(value) : 1 / Number(value)];
      });
      const steps = lines.flatMap((line, at) => {
        // A line about a part of a step names its step with every part.
        const step = /micro_step|batch_idx|chunk/.test(line) ? undefined : line.match(STEP)?.[1];
        return step === undefined ? [] : [{ step: Number(step), time: log.timeAt(at) }];
      });
      const [first, last] = [steps[0], steps.at(-1)];
      if (!first || !last || last.step - first.step < 200 || speeds.length === 0) continue;
      checked += 1;
      const measured = (1_000 * (last.step - first.step)) / (last.time - first.time);
      for (const speed of speeds) expect(speed / measured).toBeGreaterThan(0.85);
      for (const speed of speeds) expect(speed / measured).toBeLessThan(1.15);
    }
    expect(checked).toBeGreaterThan(5);
  });

  it("of a running task grow at a steady pace, and contain no future lines", () => {
    const running = started.filter(({ attempt }) => attempt.status === "RUNNING");
    expect(running).not.toEqual([]);
    let checked = 0;
    for (const scenario of ["normal", "error-heavy", "streaming", "high-volume"] as const) {
      const own = logsOf(world, { scenario });
      for (const sample of running) {
        const log = logOf(own, sample);
        const { lineCount } = log;
        expect(log.lineCountAt(now)).toBe(lineCount);
        expect(log.timeAt(lineCount - 1)).toBeLessThanOrEqual(now);
        // It may be done soon, and then it has no further lines.
        if (log.plannedCount < lineCount + 4_200) continue;
        checked += 1;
        expect(log.timeAt(lineCount)).toBeGreaterThan(now);
        const ahead = Array.from({ length: 400 }, (_, line) => log.timeAt(lineCount + line));
        expect(ahead).toEqual(ahead.toSorted((one, other) => one - other));
        const pace = ((ahead[399] as number) - now) / 400;
        expect(log.lineCountAt(Math.ceil(now + 4_000 * pace)) - lineCount).toBeGreaterThan(3_900);
        expect(log.lineCountAt(Math.ceil(now + 4_000 * pace)) - lineCount).toBeLessThan(4_100);
      }
    }
    expect(checked).toBeGreaterThan(0);
  });

  it("have the same lines when a running task is canceled, and end", () => {
    const end = new Date(now).toISOString();
    const workflows = patched(world, (attempt) =>
      attempt.status === "RUNNING"
        ? { ...attempt, status: "FAILED_CANCELED", end_time: end, exit_code: 143, failure_message: "Enough" }
        : attempt,
    );
    const later = logsOf(world, { scenario: "streaming", workflows });
    const before = logsOf(world, { scenario: "streaming" });
    const running = started.filter(({ attempt }) => attempt.status === "RUNNING");
    expect(running).not.toEqual([]);
    for (const sample of running) {
      const [was, is] = [logOf(before, sample), logOf(later, sample)];
      const from = Math.max(0, was.lineCount - 300);
      expect(linesOf(is, from, was.lineCount)).toEqual(linesOf(was, from));
      expect(is.isOpen).toBe(false);
      expect(is.lineAt(is.lineCount - 1)).toMatch(/exit code 143: Enough$/);
    }
  });

  it("of a workflow are those of its attempts, merged in order of time", () => {
    for (const index of sampleIndices(world, 1)) {
      const own = attempts.filter((sample) => sample.index === index);
      const expected = own
        .flatMap((sample, order) => {
          const log = logOf(logs, sample);
          return linesOf(log).map((text, line) => ({ text, order, line, time: log.timeAt(line) }));
        })
        .sort((one, other) => one.time - other.time || one.order - other.order || one.line - other.line);
      const log = logs.workflowLog(index) as LogView;
      expect(linesOf(log)).toEqual(expected.map(({ text }) => text));
      expect(timesOf(log)).toEqual(expected.map(({ time }) => time));
      if (expected.length === 0) continue;
      fc.assert(
        fc.property(fc.nat({ max: expected.length - 1 }), (line) => {
          expect(log.lineAt(line)).toBe(expected[line]?.text);
          expect(log.timeAt(line)).toBe(expected[line]?.time);
        }),
        { numRuns: 20 },
      );
    }
  });

  it("of a running workflow have one order at any offset", () => {
    const index = sampleIndices(world, 1).find((found) => world.workflows.record(found).status === "RUNNING");
    const log = logs.workflowLog(index as number) as LogView;
    expect(log.isOpen).toBe(true);
    const ahead = linesOf(log, log.lineCount, log.lineCount + 200);
    for (const line of [150, 3, 77, 199]) expect(log.lineAt(log.lineCount + line)).toBe(ahead[line]);
  });

  it("have dumps directly after their own line, even in a merged log", () => {
    const busy = logsOf(world, { scenario: "error-heavy" });
    let dumps = 0;
    for (const index of sampleIndices(world, 1)) {
      const log = busy.workflowLog(index) as LogView;
      const lines = linesOf(log);
      const isDump = lines.map((text) => !PREFIX.test(text));
      dumps += isDump.filter(Boolean).length;
      const times = timesOf(log);
      expect(isDump[0] ?? false).toBe(false);
      expect(lines.filter((_, line) => isDump[line] && times[line] !== times[line - 1])).toEqual([]);
      // Indented lines belong to a traceback that begins in the same sequence of dumps.
      const loose = lines.filter((text, line) => {
        if (!isDump[line] || !text.startsWith("  ") || text.includes("%|")) return false;
        const head = isDump.lastIndexOf(false, line) + 1;
        return !/^(Traceback|Fatal Python error|terminate called)/.test(lines[head] ?? "");
      });
      expect(loose).toEqual([]);
    }
    expect(dumps).toBeGreaterThan(20);
  });

  it("are filtered by task and attempt, and null for unknown ones", () => {
    const retried = started.find(({ attempt }) => attempt.retry_id > 0) ?? (started[0] as SampleAttempt);
    const { index, attempt } = retried;
    const one = logs.workflowLog(index, { task: attempt.name, retryId: attempt.retry_id }) as LogView;
    expect(linesOf(one)).toEqual(linesOf(logOf(logs, retried)));
    expect(logs.taskLog(index, attempt.name)?.lineCount).toBe(
      logs.taskLog(index, attempt.name, (world.workflows.task(index, attempt.name)?.length ?? 0) - 1)
        ?.lineCount,
    );
    expect(logs.taskLog(index, "no-such-task")).toBeNull();
    expect(logs.taskLog(index, attempt.name, 99)).toBeNull();
    expect(logs.workflowLog(index, { task: "no-such-task" })).toBeNull();
    expect(logs.workflowLog(index, { retryId: 99 })?.lineCount).toBe(0);
    expect(logs.generateTaskLogs(index, "no-such-task")).toBeNull();
    const text = logs.generateTaskLogs(index, attempt.name, { retryId: attempt.retry_id, lastLines: 3 });
    expect(text).toBe(`${linesOf(one).slice(-3).join("\n")}\n`);
    expect(logs.generateWorkflowLogs(index, { lastLines: 0 })).toBe("");
  });
});
