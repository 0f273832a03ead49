import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findLine, firstLineAtOrAfter, type PagedLog } from "./locate-line";
import { LogPage } from "./log-page";

const START = Date.UTC(2026, 2, 2, 11, 0, 0);

function stamped(time: number, message: string): string {
  const iso = new Date(time).toISOString();
  return `${iso.slice(0, 10).replaceAll("-", "/")} ${iso.slice(11, 19)} [a-0] ${message}`;
}

/** A log with the given lines that counts page reads. */
function logOf(lines: readonly string[], pageLines: number): PagedLog & { reads: number } {
  const log = {
    lineCount: lines.length,
    pageLines,
    reads: 0,
    readPage: async (page: number) => {
      log.reads += 1;
      return new LogPage(lines.slice(page * pageLines, (page + 1) * pageLines));
    },
  };
  return log;
}

/** A log of any length; `pace` maps lines to milliseconds. */
function longLog(lineCount: number, pace: (line: number) => number): PagedLog & { reads: number } {
  const pageLines = 500;
  const log = {
    lineCount,
    pageLines,
    reads: 0,
    readPage: async (page: number) => {
      log.reads += 1;
      const first = page * pageLines;
      const count = Math.min(pageLines, lineCount - first);
      return new LogPage(
        Array.from({ length: count }, (_, place) =>
          stamped(START + pace(first + place), `INFO: ${first + place}`),
        ),
      );
    },
  };
  return log;
}

describe("firstLineAtOrAfter", () => {
  test("agrees with a linear scan", async () => {
    const gaps = fc.array(fc.record({ gap: fc.nat(3), dumps: fc.nat(3) }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        gaps,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: -2, max: 90 }),
        async (parts, page, at) => {
          let seconds = 0;
          const lines: string[] = [];
          const times: (number | null)[] = [];
          for (const { gap, dumps } of parts) {
            seconds += gap;
            lines.push(
              stamped(START + seconds * 1_000, "INFO: x"),
              ...Array.from({ length: dumps }, () => "dump"),
            );
            times.push(START + seconds * 1_000, ...Array.from({ length: dumps }, () => null));
          }
          const wanted = START + at * 1_000;
          const expected = times.findIndex((time) => time !== null && time >= wanted);
          const log = logOf(lines, page);
          expect(await firstLineAtOrAfter(log, wanted)).toBe(expected < 0 ? lines.length : expected);
        },
      ),
    );
  });

  test("reads few pages of ten million lines, evenly paced or not", async () => {
    const lines = 10_000_000;
    const even = longLog(lines, (line) => line * 3);
    expect(await firstLineAtOrAfter(even, START + 12_345_000)).toBe(4_115_000);
    expect(even.reads).toBeLessThan(12);
    const uneven = longLog(lines, (line) => Math.floor(line ** 1.5 / 100));
    const found = await firstLineAtOrAfter(uneven, START + 60_000_000);
    expect(found).toBeGreaterThan(0);
    expect(uneven.reads).toBeLessThan(36);
  });
});

describe("findLine", () => {
  const lines = [
    stamped(START, "INFO: same"),
    stamped(START, "INFO: same"),
    "dump",
    stamped(START + 1_000, "INFO: other"),
    "dump",
    stamped(START + 2_000, "INFO: same"),
  ];
  const same = lines[0] as string;

  test.each([
    [{ raw: same, from: START, to: START, equalBefore: 0 }, 0],
    [{ raw: same, from: START, to: START, equalBefore: 1 }, 1],
    [{ raw: same, from: START, to: START, equalBefore: 2 }, null],
    [{ raw: "dump", from: null, to: START + 1_000, equalBefore: 0 }, 2],
    [{ raw: "dump", from: START + 1_000, to: null, equalBefore: 0 }, 4],
    [{ raw: "nowhere", from: null, to: null, equalBefore: 0 }, null],
  ])("%j is at %j", async (wanted, index) => {
    expect(await findLine(logOf(lines, 2), wanted)).toBe(index);
  });
});
