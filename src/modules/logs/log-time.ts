import { isKnownTimeZone } from "@/lib/clock/time-zone";

/** A time in a time zone, as `YYYY-MM-DD` and `HH:mm:ss`. */
export interface ZonedTime {
  readonly day: string;
  readonly clock: string;
}

export const UTC = "UTC";

/** Milliseconds. */
const DAY = 86_400_000;

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

/**
 * The times at which a zone's clocks show a date and time, in order: one, none if daylight saving time skips it, two if
 * it is repeated. None for an invalid date.
 */
export function timesInZone({ day, clock }: ZonedTime, zone: string): readonly number[] {
  const asUtc = Date.parse(`${day}T${clock}Z`);
  if (Number.isNaN(asUtc)) return [];
  // The offsets differ within hours of a daylight saving change.
  const offsets = [asUtc - DAY, asUtc + DAY].map((time) => offsetAt(time, zone));
  const times = new Set(offsets.map((offset) => asUtc - offset));
  return [...times]
    .filter((time) => time + offsetAt(time, zone) === asUtc)
    .toSorted((one, other) => one - other);
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
