import { type TimeSpan, timesInZone, zonedTime, zoneLabel } from "./log-time";

export type TypedTime = { readonly time: number } | { readonly problem: string };

const TYPED = /^(?:(\d{4})[-/](\d{1,2})[-/](\d{1,2})[T\s]+)?(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** Days to search for a clock time: the first and the last one may be cut, and a change of the clocks skips one. */
const DAYS = 3;

/**
 * Parses a time: `11:47`, `11:47:05`, optionally with a date; null for other texts. Without a date it is the first such
 * time of the span, or of its first day if none is in the span. A time that occurs twice, when the clocks go back, is the
 * first one in the span.
 */
export function parseTypedTime(text: string, span: TimeSpan, zone: string): TypedTime | null {
  const match = TYPED.exec(text.trim());
  if (match === null) return null;
  const [, year, month = "", date = "", hour = "", minute = "", second] = match;
  const clock = `${hour.padStart(2, "0")}:${minute}:${second ?? "00"}`;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) {
    return { problem: `${typedClock(clock, second)} is not a time of day.` };
  }
  const firstDay = zonedTime(span.from, zone).day;
  const day = year === undefined ? firstDay : `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  if (addDays(day, 0) !== day) return { problem: `There is no ${day} in the calendar.` };
  const days = year === undefined ? Array.from({ length: DAYS }, (_, count) => addDays(day, count)) : [day];
  const times = days.flatMap((each) => timesInZone({ day: each, clock }, zone));
  // A minute includes its seconds: 11:47 is in a log that starts at 11:47:05.
  const length = second === undefined ? 60_000 : 1_000;
  const time = times.find((each) => each + length > span.from && each <= span.to) ?? times[0];
  if (time !== undefined) return { time };
  const skipped = `${day} has no ${typedClock(clock, second)} in ${zoneLabel(zone)}`;
  return { problem: `${skipped}: the clocks go forward.` };
}

function typedClock(clock: string, second: string | undefined): string {
  return second === undefined ? clock.slice(0, 5) : clock;
}

/** A day of the calendar, which has no time zone; a day that does not exist becomes one that does. */
function addDays(day: string, count: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10);
}
