import { scaleUtc } from "d3-scale";
import type { MarkRows } from "../mark-in-rows";
import { type GanttSpan, ganttSpans, laneCount } from "./gantt-lanes";
import type { GanttProps } from "./types";

/** Pixels at the default font size. */
const LANE_HEIGHT = 14;
const LANE_GAP = 2;
const ROW_PADDING = 5;
const LABEL_HEIGHT = 18;
const LEAST_ROW = 26;
const LABEL_WIDTH = 168;
/** A chart that is narrower has labels above the bars. */
const NARROW = 560;
/** Room of a tick with its label. */
const TICK_WIDTH = 72;
/** The narrowest bar, in pixels. */
export const LEAST_BAR = 3;

export interface GanttRowPlace {
  /** Position of the row. */
  row: number;
  /** Pixels from the first row. */
  top: number;
  height: number;
  /** Pixels from the top of the row to its first lane. */
  barTop: number;
  spans: readonly GanttSpan[];
  /** Number of spans in the rows above: the first mark of this row. */
  firstMark: number;
}

export interface GanttLayout {
  places: readonly GanttRowPlace[];
  /** Pixels of all rows. */
  height: number;
  /** Pixels of the labels beside the bars; 0 when they are above them. */
  labelWidth: number;
  laneHeight: number;
  /** Pixels from one lane to the next. */
  laneStep: number;
  ticks: readonly number[];
  /** Marks for the arrow keys. */
  markRows: MarkRows;
}

/**
 * Places rows below one another, each as high as its lanes need.
 *
 * @param width of the chart, in pixels
 * @param textScale the user's font size relative to the default
 */
export function ganttLayout(
  { rows, from, to, now }: Pick<GanttProps, "rows" | "from" | "to" | "now">,
  width: number,
  textScale: number,
): GanttLayout {
  const isNarrow = width < NARROW * textScale;
  const labelWidth = isNarrow ? 0 : LABEL_WIDTH * textScale;
  const trackWidth = Math.max(1, width - labelWidth);
  const shortest = ((to - from) / trackWidth) * LEAST_BAR;
  const laneStep = (LANE_HEIGHT + LANE_GAP) * textScale;
  const places: GanttRowPlace[] = [];
  let [top, firstMark] = [0, 0];
  rows.forEach((row, position) => {
    const spans = ganttSpans(row, { from, to, now, shortest });
    const label = isNarrow ? LABEL_HEIGHT * textScale : 0;
    const lanes = laneCount(spans) * laneStep + 2 * ROW_PADDING * textScale;
    const height = label + (isNarrow ? lanes : Math.max(LEAST_ROW * textScale, lanes));
    places.push({ row: position, top, height, barTop: label + ROW_PADDING * textScale, spans, firstMark });
    top += height;
    firstMark += spans.length;
  });
  return {
    places,
    height: top,
    labelWidth,
    laneHeight: LANE_HEIGHT * textScale,
    laneStep,
    ticks: timeTicks(from, to, Math.max(2, Math.floor(trackWidth / (TICK_WIDTH * textScale)))),
    markRows: places
      .filter(({ spans }) => spans.length > 0)
      .map(({ spans, firstMark: first }) =>
        spans.map(({ start, end }, place) => ({ mark: first + place, center: (start + end) / 2 })),
      ),
  };
}

/** At most so many round times in UTC. */
function timeTicks(from: number, to: number, most: number): number[] {
  const scale = scaleUtc().domain([from, to]);
  for (let count = most; count > 0; count -= 1) {
    const ticks = scale.ticks(count).map((time) => time.getTime());
    if (ticks.length <= most) return ticks;
  }
  return [];
}

/** The places whose rows are between two heights, by halving. */
export function placesBetween(
  places: readonly GanttRowPlace[],
  top: number,
  bottom: number,
): GanttRowPlace[] {
  let [first, last] = [0, places.length];
  while (first < last) {
    const middle = (first + last) >> 1;
    const place = places[middle];
    if (place !== undefined && place.top + place.height <= top) first = middle + 1;
    else last = middle;
  }
  const end = places.findIndex((place, position) => position >= first && place.top >= bottom);
  return places.slice(first, end < 0 ? undefined : end);
}

/** The row of a mark, by its position among the marks of all rows. */
export function placeOfMark(places: readonly GanttRowPlace[], mark: number): GanttRowPlace | undefined {
  return places.find(({ firstMark, spans }) => mark >= firstMark && mark < firstMark + spans.length);
}
