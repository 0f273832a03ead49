import { LOG_LEVELS, type LogLevel } from "../log-line";
import type { TimeSpan } from "../log-time";
import type { LogPage } from "../pages/log-page";

/** Number of lines by level. */
export type LevelCounts = Readonly<Record<LogLevel, number>>;

/** Lines that were read, with their position in the log. */
export interface HistogramSample {
  readonly first: number;
  readonly page: LogPage;
}

export interface Histogram {
  /** Start of the first bucket; milliseconds since 1970. */
  readonly from: number;
  /** Bucket length in milliseconds. */
  readonly step: number;
  readonly buckets: readonly LevelCounts[];
  /** From the first line to the last one. */
  readonly span: TimeSpan;
  /** Lines that were read; the rest is interpolated. */
  readonly readLines: number;
  readonly lineCount: number;
}

const MOST_BUCKETS = 60;
const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Bucket lengths that align with the clock. */
export const STEPS: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR),
];

/** The shortest bucket length that needs at most 60 buckets. */
export function bucketStep({ from, to }: TimeSpan): number {
  const fits = (step: number) => Math.floor(to / step) - Math.floor(from / step) < MOST_BUCKETS;
  return STEPS.find(fits) ?? DAY * Math.ceil((to - from + DAY) / DAY / MOST_BUCKETS);
}

/**
 * Lines over time. Lines in samples are counted; lines between two samples are spread evenly over the time between
 * them, with the levels of both samples. Null when no line has a time.
 *
 * @param samples in order, without overlap.
 */
export function buildHistogram(samples: readonly HistogramSample[], lineCount: number): Histogram | null {
  const filled = samples.filter(({ page }) => page.firstTime() !== null);
  const start = filled[0]?.page.firstTime() ?? null;
  const end = filled.at(-1)?.page.lastTime ?? null;
  if (start === null || end === null) return null;
  const span = { from: start, to: Math.max(start, end) };
  const step = bucketStep(span);
  const from = Math.floor(span.from / step) * step;
  const buckets = Array.from({ length: Math.floor((span.to - from) / step) + 1 }, () => noLines());
  const bucketAt = (time: number) =>
    buckets[Math.max(0, Math.min(buckets.length - 1, Math.floor((time - from) / step)))] as Counts;

  let readLines = 0;
  let previous: { end: number; time: number; levels: Counts; count: number } | undefined;
  for (const { first, page } of filled) {
    const levels = noLines();
    let time = page.firstTime() as number;
    const firstTime = time;
    for (let position = 0; position < page.length; position += 1) {
      const line = page.lineAt(position);
      time = line?.time ?? time;
      const level = line?.level ?? "INFO";
      bucketAt(time)[level] += 1;
      levels[level] += 1;
    }
    readLines += page.length;
    if (previous !== undefined && first > previous.end) {
      const shares = sharesOf(previous.levels, levels, previous.count + page.length);
      spread(first - previous.end, previous.time, Math.max(previous.time, firstTime), shares);
    }
    previous = { end: first + page.length, time, levels, count: page.length };
  }
  return { from, step, buckets, span, readLines, lineCount };

  function spread(lines: number, after: number, before: number, shares: LevelCounts): void {
    for (let time = after; ; ) {
      const bucketEnd = from + (Math.floor((time - from) / step) + 1) * step;
      const until = Math.min(bucketEnd, before);
      const part = before === after ? 1 : (until - time) / (before - after);
      const bucket = bucketAt(time);
      for (const level of LOG_LEVELS) bucket[level] += lines * part * shares[level];
      if (until >= before) return;
      time = until;
    }
  }
}

type Counts = Record<LogLevel, number>;

function noLines(): Counts {
  return { DEBUG: 0, INFO: 0, WARN: 0, ERROR: 0 };
}

function sharesOf(one: LevelCounts, other: LevelCounts, count: number): LevelCounts {
  const shares = noLines();
  for (const level of LOG_LEVELS) shares[level] = (one[level] + other[level]) / count;
  return shares;
}

/** Lines of all levels in a bucket. */
export function linesOf(counts: LevelCounts): number {
  return counts.DEBUG + counts.INFO + counts.WARN + counts.ERROR;
}

/** Logs of up to this many lines are read completely. */
const WHOLE_LINES = 3_000;
/** Lines per request. */
const PIECE_LINES = 500;
/** Longer logs are sampled: about 150 kB for a log of any length. */
const SAMPLES = 12;
const SAMPLE_LINES = 120;

/** Line ranges to read for a histogram: all of a short log, evenly spaced samples of a long one. */
export function samplePlaces(lineCount: number): { offset: number; limit: number }[] {
  if (lineCount <= WHOLE_LINES) {
    return Array.from({ length: Math.ceil(lineCount / PIECE_LINES) }, (_, piece) => ({
      offset: piece * PIECE_LINES,
      limit: Math.min(PIECE_LINES, lineCount - piece * PIECE_LINES),
    }));
  }
  return Array.from({ length: SAMPLES }, (_, place) => ({
    offset: Math.round((place * (lineCount - SAMPLE_LINES)) / (SAMPLES - 1)),
    limit: SAMPLE_LINES,
  }));
}
