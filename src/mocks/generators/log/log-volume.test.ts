import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWorld } from "../../world/world.ts";
import type { LogView } from "./log-view.ts";
import {
  isFailed,
  linesOf,
  logOf,
  logsOf,
  type SampleAttempt,
  sampleAttempts,
} from "./sample-attempts.fixture.ts";

describe("logs as a volume", () => {
  const world = createWorld({ seed: 11 });
  const attempts = sampleAttempts(world, 1);
  const started = attempts.filter(({ attempt }) => attempt.start_time !== undefined);

  it.each([1, 2, 3, 9, 20, 51, 777, 10_000_000, 1_000_000_000])("have exactly %d lines", (linesPerTask) => {
    const own = logsOf(world, { linesPerTask });
    for (const sample of started) {
      const log = logOf(own, sample);
      expect(log.lineCount).toBe(linesPerTask);
      if (isFailed(sample.attempt)) {
        expect(log.lineAt(linesPerTask - 1)).toContain(sample.attempt.failure_message);
      }
      if (log.isOpen) expect(log.lineCountAt(world.now)).toBe(linesPerTask);
      fc.assert(
        fc.property(fc.nat({ max: linesPerTask - 1 }), (line) => {
          const time = log.timeAt(line);
          const first = log.firstLineAtOrAfter(time);
          expect(first).toBeLessThanOrEqual(line);
          expect(log.timeAt(first)).toBe(time);
          if (first > 0) expect(log.timeAt(first - 1)).toBeLessThan(time);
          if (line > 0) expect(log.timeAt(line - 1)).toBeLessThanOrEqual(time);
        }),
        { numRuns: 10 },
      );
    }
  });

  it("are empty with 0 lines", () => {
    const own = logsOf(world, { linesPerTask: 0 });
    for (const sample of attempts) expect(logOf(own, sample).lineCount).toBe(0);
  });

  it("agree at any line of a merged log of hundreds of millions, regardless of access order", () => {
    const own = logsOf(world, { linesPerTask: 100_000_000 });
    const index = (started[0] as SampleAttempt).index;
    const log = own.workflowLog(index) as LogView;
    fc.assert(
      fc.property(fc.nat({ max: log.lineCount - 40 }), (line) => {
        const walked = linesOf(log, line, line + 20);
        const fresh = own.workflowLog(index) as LogView;
        expect(fresh.lineAt(line + 13)).toBe(walked[13]);
        expect(fresh.timeAt(line)).toBeLessThanOrEqual(fresh.timeAt(line + 13));
      }),
      { numRuns: 15 },
    );
  });

  it("build only the lines that are read", () => {
    const own = logsOf(world, { linesPerTask: 10_000_000 });
    const log = logOf(own, started[0] as SampleAttempt);
    let built = 0;
    const counted: LogView = {
      ...log,
      lineAt: (line) => {
        built += 1;
        return log.lineAt(line);
      },
    };
    const text = [...own.text(counted, counted.lineCount - 1_000, counted.lineCount)].join("");
    expect(text.split("\n")).toHaveLength(1_001);
    expect(built).toBe(1_000);
    const [first] = own.text(counted, 5_000_000, counted.lineCount);
    expect(first?.length).toBeGreaterThan(60_000);
    expect(built).toBeLessThan(3_000);
  });

  it("have no line before the first, after the last or at a fraction", () => {
    const own = logsOf(world, { linesPerTask: 100 });
    const ended = started.find(({ attempt }) => attempt.end_time !== undefined) as SampleAttempt;
    const log = logOf(own, ended);
    for (const line of [-1, 100, 1.5, Number.NaN]) {
      expect(() => log.lineAt(line)).toThrow(`There is no line ${line}: this log has 100`);
      expect(() => log.timeAt(line)).toThrow(RangeError);
    }
  });
});
