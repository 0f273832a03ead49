import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stagesOf } from "./stages";

const now = Date.UTC(2026, 0, 1, 12);
const at = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
const maybeAt = (minutes: number | undefined) => (minutes === undefined ? undefined : at(minutes));

describe("stagesOf", () => {
  it("measures each stage, the last one until now", () => {
    const stages = stagesOf(
      { start_time: at(10), scheduling_start_time: at(30), initializing_start_time: at(15) },
      now,
    );
    expect(stages.map(({ title, seconds }) => [title, seconds])).toEqual([
      ["Scheduling", 900],
      ["Initializing", 300],
      ["Running", 600],
    ]);
  });

  it("gives the end no duration", () => {
    expect(stagesOf({ start_time: at(10), end_time: at(4) }, now).at(-1)).toMatchObject({
      title: "Ended",
      seconds: null,
    });
  });

  it("adds up to the total time, even with missing points", () => {
    const minutes = fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: undefined });
    fc.assert(
      fc.property(fc.tuple(minutes, minutes, minutes, minutes), ([processing, scheduling, start, upload]) => {
        const times = {
          processing_start_time: maybeAt(processing),
          scheduling_start_time: maybeAt(scheduling),
          start_time: maybeAt(start),
          output_upload_start_time: maybeAt(upload),
        };
        const known = [processing, scheduling, start, upload].filter((value) => value !== undefined);
        const total = stagesOf(times, now).reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
        expect(total).toBe(known.length === 0 ? 0 : 60 * Math.max(...known));
      }),
    );
  });
});
