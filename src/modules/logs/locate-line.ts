import type { LogLine } from "./log-line";
import type { LogPage } from "./log-page";

/** A log whose pages can be read one by one; its lines are in order of time. */
export interface PagedLog {
  readonly lineCount: number;
  readonly pageLines: number;
  /** Pages are counted from 0. */
  readPage(page: number): Promise<LogPage>;
}

/**
 * The first line with a time of its own at or after `time`; `lineCount` when there is none. Reads as few pages as it
 * can: lines come at an even pace for the most part, so the place is guessed by proportion, and every second guess is
 * the middle, which bounds the number of pages by twice their logarithm.
 */
export async function firstLineAtOrAfter(log: PagedLog, time: number): Promise<number> {
  if (log.lineCount === 0) return 0;
  // The page is one of [low, high].
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

/** The last page from `low` to `high` on which a line has a time, and its first and last time; a page of dumps has none. */
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

/** A line that is known by its text alone, since a search answers without numbers. */
export interface WantedLine {
  readonly raw: string;
  /** No line before this time is it; milliseconds since 1970, null for the beginning of the log. */
  readonly from: number | null;
  /** No line after this time is it; null for its end. */
  readonly to: number | null;
  /** How many lines of the same text stand before it from `from` on. */
  readonly equalBefore: number;
}

/** Lines that are looked through for one whose time is not known exactly. */
const LONGEST_LOOK = 50_000;

/** Where a line stands; null when it is not there, or farther from `from` than will be looked. */
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
    // A page that is shorter than it should be would be asked for without end.
    if (index < first + log.pageLines) return null;
  }
  return null;
}
