import { emptyValue } from "./empty-value.ts";

/** A point in time: ISO-8601 with a zone, as the API sends it, or milliseconds since the epoch. */
export type TimeValue = string | number | null | undefined;

const relative = new Intl.RelativeTimeFormat("en-US", { numeric: "always" });
const exact = new Intl.DateTimeFormat("en-US", {
  timeZone: "UTC",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

const minute = 60;
const hour = 3600;
const day = 86_400;
/** Mean lengths of the Gregorian calendar, in seconds. */
const month = 30.436875 * day;
const year = 365.2425 * day;

/** Milliseconds since the epoch, or null when `value` is missing or no time. */
export function toEpochMilliseconds(value: TimeValue): number | null {
  if (value === null || value === undefined) return null;
  const time = typeof value === "number" ? value : Date.parse(value);
  // Intl throws outside the range of Date.
  return Math.abs(time) <= 8.64e15 ? time : null;
}

/**
 * Time relative to `now` (milliseconds since the epoch) in its largest whole unit: "5 minutes ago", "in 2 hours". Less
 * than 10 seconds is "just now", to tolerate clock skew. Rounds toward now. Missing or invalid times give "–".
 */
export function formatRelativeTime(value: TimeValue, now: number): string {
  const time = toEpochMilliseconds(value);
  if (time === null) return emptyValue;
  const seconds = (time - now) / 1000;
  const distance = Math.abs(seconds);
  if (distance < 10) return "just now";
  if (distance < minute) return inUnits(seconds, 1, "second");
  if (distance < hour) return inUnits(seconds, minute, "minute");
  if (distance < day) return inUnits(seconds, hour, "hour");
  if (distance < month) return inUnits(seconds, day, "day");
  if (distance < year) return inUnits(seconds, month, "month");
  return inUnits(seconds, year, "year");
}

/** Exact to the second, always in UTC: "2026-03-01 09:15:04 UTC". Missing or unreadable times give "–". */
export function formatExactTime(value: TimeValue): string {
  const time = toEpochMilliseconds(value);
  if (time === null) return emptyValue;
  const parts = new Map(exact.formatToParts(time).map((part) => [part.type, part.value]));
  const date = [parts.get("year"), parts.get("month"), parts.get("day")].join("-");
  const clock = [parts.get("hour"), parts.get("minute"), parts.get("second")].join(":");
  return `${date} ${clock} UTC`;
}

/** For the `datetime` attribute of `<time>`: ISO-8601 in UTC; undefined when the time is missing or unreadable. */
export function toIsoTime(value: TimeValue): string | undefined {
  const time = toEpochMilliseconds(value);
  return time === null ? undefined : new Date(time).toISOString();
}

function inUnits(seconds: number, secondsPerUnit: number, unit: Intl.RelativeTimeFormatUnit): string {
  return relative.format(Math.trunc(seconds / secondsPerUnit), unit);
}
