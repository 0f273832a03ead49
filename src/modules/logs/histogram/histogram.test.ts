import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LogPage } from "../pages/log-page";
import { bucketStep, buildHistogram, type LevelCounts, linesOf, samplePlaces } from "./histogram";

const START = Date.UTC(2026, 2, 2, 11, 0, 0);

function line(seconds: number, level = "INFO"): string {
  const iso = new Date(START + seconds * 1_000).toISOString();
  return `${iso.slice(0, 10).replaceAll("-", "/")} ${iso.slice(11, 19)} [a-0] ${level}: x`;
}

const sum = (buckets: readonly LevelCounts[]) =>
  buckets.reduce((total, counts) => total + linesOf(counts), 0);

describe("buildHistogram", () => {
  test("counts lines that were read", () => {
    const page = new LogPage([line(0), line(0, "WARN"), "dump", line(3, "ERROR")]);
    const histogram = buildHistogram([{ first: 0, page }], 4);
    expect(histogram).toMatchObject({ from: START, step: 1_000, readLines: 4 });
    expect(histogram?.buckets).toEqual([
      { DEBUG: 0, INFO: 1, WARN: 2, ERROR: 0 },
      { DEBUG: 0, INFO: 0, WARN: 0, ERROR: 0 },
      { DEBUG: 0, INFO: 0, WARN: 0, ERROR: 0 },
      { DEBUG: 0, INFO: 0, WARN: 0, ERROR: 1 },
    ]);
  });

  test("spreads lines between samples evenly, with the levels of both", () => {
    const samples = [
      { first: 0, page: new LogPage([line(0), line(0, "ERROR")]) },
      { first: 102, page: new LogPage([line(10), line(10, "ERROR")]) },
    ];
    const histogram = buildHistogram(samples, 104);
    expect(histogram?.buckets).toHaveLength(11);
    expect(histogram?.buckets[5]).toEqual({ DEBUG: 0, INFO: 5, WARN: 0, ERROR: 5 });
    expect(sum(histogram?.buckets ?? [])).toBeCloseTo(104);
  });

  test("accounts for every line", () => {
    const sample = fc.record({
      gap: fc.nat(500),
      pause: fc.nat(2_000),
      steps: fc.array(fc.nat(90), { minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 8 }), (parts) => {
        let time = 0;
        let first = 0;
        const samples = parts.map(({ gap, pause, steps }, index) => {
          if (index > 0) {
            first += gap;
            time += pause;
          }
          const lines = steps.map((step) => {
            time += step;
            return line(time);
          });
          const made = { first, page: new LogPage(lines) };
          first += lines.length;
          return made;
        });
        const histogram = buildHistogram(samples, first);
        expect(sum(histogram?.buckets ?? [])).toBeCloseTo(first, 5);
        expect(histogram?.buckets.length).toBeLessThanOrEqual(60);
      }),
    );
  });

  test("is null without any time", () => {
    expect(buildHistogram([{ first: 0, page: new LogPage(["dump"]) }], 1)).toBeNull();
    expect(buildHistogram([], 0)).toBeNull();
  });
});

test.each([
  [0, 1_000],
  [59, 1_000],
  [3_599, 60_000],
  [3_601, 120_000],
  [20 * 86_400, 43_200_000],
  [30 * 86_400, 86_400_000],
  [300 * 86_400, 6 * 86_400_000],
])("%d seconds have buckets of %d milliseconds", (seconds, step) => {
  const span = { from: START, to: START + seconds * 1_000 };
  expect(bucketStep(span)).toBe(step);
});

test("samples do not overlap, end with the last line, and are bounded in number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (lines) => {
      const places = samplePlaces(lines);
      expect(places.length).toBeLessThanOrEqual(12);
      let end = 0;
      for (const { offset, limit } of places) {
        expect(offset).toBeGreaterThanOrEqual(end);
        end = offset + limit;
      }
      expect(end).toBe(lines);
    }),
  );
});
