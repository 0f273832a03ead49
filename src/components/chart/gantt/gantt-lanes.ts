import { formatCount } from "@/lib/format/number";
import type { ChartColor } from "../chart-color";
import { pointTime } from "../chart-time";
import type { GanttBar, GanttProps, GanttRow } from "./types";

/** The most bars below one another in a row. */
const MOST_LANES = 4;
/** Bars named by one that stands for several. */
const MOST_NAMED = 3;

/** A bar as it is drawn: one of the row, or several as one. Times are milliseconds since the epoch. */
export interface GanttSpan {
  key: string;
  start: number;
  end: number;
  /** From the top, 0-based. */
  lane: number;
  /** Goes on after now. */
  isRunning: boolean;
  isHatched: boolean;
  /** Colors by the shares of the bars that have them; together 1. */
  colors: readonly { color: ChartColor; share: number }[];
  label: string;
  href?: string;
}

export interface GanttScale extends Pick<GanttProps, "from" | "to" | "now"> {
  /** The shortest span that can be told apart, in milliseconds. */
  shortest: number;
}

/** Bars that are drawn as one, by their starts. */
interface Batch {
  bars: GanttBar[];
  start: number;
  end: number;
}

/**
 * The bars of a row within the time axis, by their starts. Those that are too short and too close to be told apart become
 * one; those that overlap go below one another, and what exceeds four lanes joins the last of them.
 *
 * @example ganttSpans(row, { from: 0, to: 3_600_000, shortest: 10_000 })
 */
export function ganttSpans(row: GanttRow, scale: GanttScale): GanttSpan[] {
  const { from, to, now = to, shortest } = scale;
  const endOf = ({ start, end }: GanttBar) => end ?? Math.max(start, now);
  const shown = row.bars
    .filter((bar) => bar.start < to && endOf(bar) >= from)
    .sort((a, b) => a.start - b.start || endOf(a) - endOf(b) || (a.key < b.key ? -1 : 1));
  const placed = intoLanes(batchesOf(shown, endOf, shortest), shortest);
  return placed.map(({ lane, ...batch }) => ({ ...spanOf(batch, row, scale), lane }));
}

/** The number of lanes of a row; at least one. */
export function laneCount(spans: readonly GanttSpan[]): number {
  return spans.reduce((most, { lane }) => Math.max(most, lane + 1), 1);
}

/** Short bars with short gaps between them as one batch, all others alone. */
function batchesOf(bars: readonly GanttBar[], endOf: (bar: GanttBar) => number, shortest: number): Batch[] {
  const batches: Batch[] = [];
  let open: Batch | undefined;
  for (const bar of bars) {
    const end = endOf(bar);
    const isShort = end - bar.start < shortest;
    if (isShort && open !== undefined && bar.start - open.end < shortest) {
      open.bars.push(bar);
      open.end = Math.max(open.end, end);
      continue;
    }
    const batch = { bars: [bar], start: bar.start, end };
    batches.push(batch);
    if (isShort) open = batch;
  }
  return batches;
}

function intoLanes(batches: readonly Batch[], shortest: number): (Batch & { lane: number })[] {
  const placed: (Batch & { lane: number })[] = [];
  const lanes: (Batch & { lane: number })[] = [];
  for (const batch of batches) {
    const free = lanes.findIndex((last) => Math.max(last.end, last.start + shortest) <= batch.start);
    const lane = free < 0 ? lanes.length : free;
    const last = lanes[MOST_LANES - 1];
    if (lane >= MOST_LANES && last !== undefined) {
      last.bars.push(...batch.bars);
      last.end = Math.max(last.end, batch.end);
      continue;
    }
    const next = { ...batch, lane };
    lanes[lane] = next;
    placed.push(next);
  }
  return placed;
}

function spanOf(
  { bars, start, end }: Batch,
  row: GanttRow,
  { from, to }: GanttScale,
): Omit<GanttSpan, "lane"> {
  const [first] = bars;
  const isAlone = bars.length === 1;
  return {
    key: first?.key ?? "",
    start: Math.max(from, start),
    end: Math.min(to, end),
    isRunning: bars.some((bar) => bar.end === null),
    isHatched: bars.every(({ hatched }) => hatched === true),
    colors: colorShares(bars),
    label: isAlone ? (first?.label ?? "") : batchLabel(bars, start, end),
    href: isAlone ? first?.href : row.href,
  };
}

function colorShares(bars: readonly GanttBar[]): { color: ChartColor; share: number }[] {
  const counts = new Map<ChartColor, number>();
  for (const { color } of bars) counts.set(color, (counts.get(color) ?? 0) + 1);
  return [...counts].map(([color, count]) => ({ color, share: count / bars.length }));
}

function batchLabel(bars: readonly GanttBar[], start: number, end: number): string {
  const named = bars.slice(0, MOST_NAMED).map(({ label }) => label);
  const more = bars.length - named.length;
  const rest = more === 0 ? [] : [`And ${formatCount(more, "more", "more")}.`];
  return [
    `${formatCount(bars.length, "bar")}, ${pointTime(start)} to ${pointTime(end)}:`,
    ...named,
    ...rest,
  ].join(" ");
}
