import type { GanttProps } from "./types";

type Axis = Pick<GanttProps, "from" | "to">;

/** A time as CSS, from the left end of the axis. @example leftOf(50, { from: 0, to: 200 }) // "25%" */
export function leftOf(time: number, axis: Axis): string {
  return `${100 * shareOf(time, axis)}%`;
}

/** How far along the axis a time is, from 0 to 1. */
export function shareOf(time: number, { from, to }: Axis): number {
  return to > from ? (time - from) / (to - from) : 0;
}
