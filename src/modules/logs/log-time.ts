import { isKnownTimeZone } from "@/lib/clock/time-zone";

/** A time in a time zone, as `YYYY-MM-DD` and `HH:mm:ss`. */
export interface ZonedTime {
  readonly day: string;
  readonly clock: string;
}

export const UTC = "UTC";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formats.set(zone, format);
  }
  return format;
}

/** @param time milliseconds since 1970; in UTC for an unknown time zone. */
export function zonedTime(time: number, zone: string): ZonedTime {
  if (isUtc(zone)) {
    // Intl is slow, and scrolling formats hundreds of lines.
    const text = new Date(time).toISOString();
    return { day: text.slice(0, 10), clock: text.slice(11, 19) };
  }
  const parts = new Map(
    formatOf(zone)
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  );
  const join = (separator: string, ...types: Intl.DateTimeFormatPartTypes[]) =>
    types.map((type) => parts.get(type)).join(separator);
  return { day: join("-", "year", "month", "day"), clock: join(":", "hour", "minute", "second") };
}

/** Milliseconds that the zone is ahead of UTC at this time. */
function offsetAt(time: number, zone: string): number {
  const { day, clock } = zonedTime(time, zone);
  return Date.parse(`${day}T${clock}Z`) - Math.floor(time / 1_000) * 1_000;
}

/** The time of a local date and time; the earlier one if there are two. Null for an invalid date. */
export function timeInZone({ day, clock }: ZonedTime, zone: string): number | null {
  const asUtc = Date.parse(`${day}T${clock}Z`);
  if (Number.isNaN(asUtc)) return null;
  // The offsets differ within hours of a daylight saving change.
  const early = asUtc - offsetAt(asUtc - 86_400_000, zone);
  const late = asUtc - offsetAt(asUtc + 86_400_000, zone);
  const shows = (time: number) => time + offsetAt(time, zone) === asUtc;
  return shows(early) ? early : shows(late) ? late : early;
}

/** Whether times of this zone are shown in UTC: a machine may report a zone that is unknown. */
export function isUtc(zone: string): boolean {
  return zone === UTC || !isKnownTimeZone(zone);
}

/** "UTC", or the readable name of the zone: "America/New York". An unknown zone says that times are in UTC. */
export function zoneLabel(zone: string): string {
  return isKnownTimeZone(zone)
    ? zone.replaceAll("_", " ")
    : "UTC, since this device does not report a known time zone";
}

export interface TimeSpan {
  /** Milliseconds since 1970; both ends are inclusive. */
  readonly from: number;
  readonly to: number;
}

const TYPED = /^(?:(\d{4})[-/](\d{1,2})[-/](\d{1,2})[T\s]+)?(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/**
 * Parses a time: `11:47`, `11:47:05`, optionally with a date. Without a date it is the first such time of the span, or
 * of the first day if none is in the span. Null for other texts.
 */
export function parseTypedTime(text: string, span: TimeSpan, zone: string): number | null {
  const match = TYPED.exec(text.trim());
  if (match === null) return null;
  const [, year, month, date, hour = "", minute = "", second = "00"] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const clock = `${hour.padStart(2, "0")}:${minute}:${second}`;
  if (year !== undefined && month !== undefined && date !== undefined) {
    return timeInZone({ day: `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`, clock }, zone);
  }
  const first = timeInZone({ day: zonedTime(span.from, zone).day, clock }, zone);
  const next = timeInZone({ day: zonedTime(span.from + 86_400_000, zone).day, clock }, zone);
  if (first !== null && first < span.from && next !== null && next <= span.to) return next;
  return first;
}
