import { scaleUtc } from "d3-scale";

const DAY = 86_400_000;

const dayOf = scaleUtc().tickFormat(0, "%b %-d");
const clockOf = scaleUtc().tickFormat(0, "%H:%M");
const secondOf = scaleUtc().tickFormat(0, "%H:%M:%S");

/** A moment in UTC, to the minute or, between minutes, to the second. @example "Mar 1, 14:00" */
export function pointTime(time: number): string {
  return `${dayText(time)}, ${clockText(time)}`;
}

/**
 * The span of a bucket in UTC, in milliseconds since the epoch; the end is exclusive.
 * @example "Mar 1, 14:00–15:00", "Mar 1" for a day, "Mar 1 – Mar 7" for a week
 */
export function bucketTime(start: number, end: number): string {
  if (start % DAY === 0 && end % DAY === 0) {
    const last = end - DAY;
    return last <= start ? dayText(start) : `${dayText(start)} – ${dayText(last)}`;
  }
  // Midnight is still of the day that it ends.
  const isOneDay = Math.floor(start / DAY) === Math.floor((end - 1) / DAY);
  return isOneDay ? `${pointTime(start)}–${clockText(end)}` : `${pointTime(start)} – ${pointTime(end)}`;
}

/** Label of a tick of an axis: the day at midnight, or else the time of day. */
export function tickTime(time: number): string {
  return time % DAY === 0 ? dayText(time) : clockText(time);
}

function dayText(time: number): string {
  return dayOf(new Date(time));
}

function clockText(time: number): string {
  return time % 60_000 === 0 ? clockOf(new Date(time)) : secondOf(new Date(time));
}
