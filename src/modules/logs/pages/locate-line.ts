import type { LogLine } from "../log-line";
import type { LogPage } from "./log-page";

/** A log with random access to its pages; lines are ordered by time. */
export interface PagedLog {
  readonly lineCount: number;
  readonly pageLines: number;
  /** `page` is 0-based. */
  readPage(page: number): Promise<LogPage>;
}

/**
 * The first line with its own time at or after `time`; `lineCount` if there is none. Reads few pages: lines are mostly
 * evenly paced, so the position is interpolated, and every second guess bisects, which bounds the reads by twice the
 * logarithm of the page count.
 */
export async function firstLineAtOrAfter(log: PagedLog, time: number): Promise<number> {
  if (log.lineCount === 0) return 0;
  // The page is in [low, high].
  let low = 0;
  let high = Math.ceil(log.lineCount / log.pageLines) - 1;
  const last = await timedPage(log, low, high);
  if (last === null || last.to < time) return log.lineCount;
  high = last.page;
  let lowTime: number | undefined;
  let highTime = last.from;
  for (let step = 0; low < high; step += 1) {
    const middle = low === 0 && lowTime === undefined && step < 2 ? 0 : guess();
    const found = await timedPage(log, low, middle);
    if (found === null || found.to < time) {
      low = middle + 1;
      lowTime = found?.to ?? lowTime;
    } else {
      high = found.page;
      highTime = found.from;
      if (highTime < time) low = high;
    }

    function guess(): number {
      const half = Math.floor((low + high) / 2);
      if (step % 2 === 0 || lowTime === undefined || highTime <= lowTime) return half;
      const share = (time - lowTime) / (highTime - lowTime);
      return Math.max(low, Math.min(high - 1, low + Math.floor(share * (high - low))));
    }
  }
  const page = await log.readPage(high);
  for (let position = 0; position < page.length; position += 1) {
    const own = page.lineAt(position)?.time ?? null;
    if (own !== null && own >= time) return high * log.pageLines + position;
  }
  return log.lineCount;
}

/** The last page in [low, high] with a timed line, and its first and last time. A page of dumps has none. */
async function timedPage(
  log: PagedLog,
  low: number,
  high: number,
): Promise<{ page: number; from: number; to: number } | null> {
  for (let page = high; page >= low; page -= 1) {
    const read = await log.readPage(page);
    const [from, to] = [read.firstTime(), read.lastTime];
    if (from !== null && to !== null) return { page, from, to };
  }
  return null;
}

/** A line that is known by its text only, because the server's search returns no line numbers. */
export interface WantedLine {
  readonly raw: string;
  /** Earliest time of the line; milliseconds since 1970, null for the start of the log. */
  readonly from: number | null;
  /** Latest time of the line; null for the end of the log. */
  readonly to: number | null;
  /** Number of lines with the same text before it, counted from `from`. */
  readonly equalBefore: number;
}

/** Maximum lines to scan for a line without an exact time. */
const LONGEST_LOOK = 50_000;

/** Index of a line; null if it is missing or too far from `from`. */
export async function findLine(log: PagedLog, wanted: WantedLine): Promise<number | null> {
  const { raw, from, to } = wanted;
  const start = from === null ? 0 : await firstLineAtOrAfter(log, from);
  let equal = 0;
  for (let index = start; index < Math.min(log.lineCount, start + LONGEST_LOOK); ) {
    const pageNumber = Math.floor(index / log.pageLines);
    const page = await log.readPage(pageNumber);
    const first = pageNumber * log.pageLines;
    for (; index < first + page.length; index += 1) {
      const line = page.lineAt(index - first) as LogLine;
      if (to !== null && line.time !== null && line.time > to) return null;
      if (line.raw !== raw) continue;
      if (equal === wanted.equalBefore) return index;
      equal += 1;
    }
    // A page that is too short would be requested forever.
    if (index < first + log.pageLines) return null;
  }
  return null;
}
