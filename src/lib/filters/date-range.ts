/** Days are in UTC; the last day is inclusive. */
export const DATE_RANGE_PRESETS = [
  { value: "today", label: "Today", days: 1 },
  { value: "last-7-days", label: "Last 7 days", days: 7 },
  { value: "last-30-days", label: "Last 30 days", days: 30 },
  { value: "last-90-days", label: "Last 90 days", days: 90 },
  { value: "last-365-days", label: "Last 365 days", days: 365 },
] as const;

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Bounds of a range as `YYYY-MM-DD`, or as instants such as `2026-02-28T12:00:00Z`; empty if open. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** Instants in ISO 8601, UTC: `after` is the first one inside, `before` the first one outside. */
export interface InstantRange {
  readonly after?: string;
  readonly before?: string;
}

/** Serializes a range of days for the URL: `2026-02-01..2026-02-28`. */
export function serializeDayRange({ from, to }: DayRange): string {
  return `${from}..${to}`;
}

/**
 * Serializes a range of instants, in milliseconds since the epoch, for the URL: `from` is inside, `to` is not.
 * @example serializeInstantRange(Date.UTC(2026, 2, 1, 11), Date.UTC(2026, 2, 1, 12)) // "2026-03-01T11:00:00Z..2026-03-01T12:00:00Z"
 */
export function serializeInstantRange(from: number, to: number): string {
  const [first, last] = [from, to].map((time) => new Date(time).toISOString().replace(".000Z", "Z"));
  return `${first}..${last}`;
}

/** A typed value in the form of URLs: presets in lower case, instants with T and Z. */
export function canonicalDateRange(typed: string): string {
  return typed.includes("..") ? typed.toUpperCase() : typed.toLowerCase();
}

/** Parses `2026-02-01..2026-02-28`; null without two dots. Does not validate the bounds. */
export function parseDayRange(value: string): DayRange | null {
  const [from, to, ...rest] = value.split("..");
  if (from === undefined || to === undefined || rest.length > 0) return null;
  return { from, to };
}

/** Problem with a range as a sentence, or null. */
export function dayRangeProblem({ from, to }: DayRange): string | null {
  if (from === "" && to === "") return "Enter a From date, a To date, or both.";
  for (const bound of [from, to]) {
    if (bound !== "" && spanOf(bound) === null) {
      return `“${bound}” is not a date. Use YYYY-MM-DD, such as 2026-02-28.`;
    }
  }
  const [first, last] = [spanOf(from), spanOf(to)];
  return first !== null && last !== null && first.start >= last.end ? "From is after To." : null;
}

/** Problem with a date range value as a sentence, or null. */
export function dateRangeProblem(value: string): string | null {
  if (findPreset(value) !== undefined) return null;
  const range = parseDayRange(value);
  if (range !== null) return dayRangeProblem(range);
  const presets = DATE_RANGE_PRESETS.map((preset) => preset.value).join(", ");
  return `“${value}” is not a date range. Use ${presets}, or two dates such as 2026-02-01..2026-02-28.`;
}

/**
 * Label of a value: "Last 7 days", "2026-02-01 to 2026-02-28", "from 2026-02-01", "until 2026-02-28", "2026-03-01 11:00
 * to 12:00 UTC".
 */
export function dateRangeLabel(value: string): string {
  const preset = findPreset(value);
  if (preset !== undefined) return preset.label;
  const range = parseDayRange(value);
  if (range === null) return value;
  const [from, to] = [boundLabel(range.from), boundLabel(range.to)];
  // Days are understood without a zone.
  const zone = value.includes("T") ? " UTC" : "";
  if (to === "") return `from ${from}${zone}`;
  if (from === "") return `until ${to}${zone}`;
  if (from === to) return `${from}${zone}`;
  const isOneDay = zone !== "" && from.length > DAY_LENGTH && from.startsWith(to.slice(0, DAY_LENGTH));
  return `${from} to ${isOneDay && to.length > DAY_LENGTH ? to.slice(DAY_LENGTH + 1) : to}${zone}`;
}

/** Instants covered by a value at `now` (milliseconds since the epoch), or null if invalid. */
export function resolveDateRange(value: string, now: number): InstantRange | null {
  const bounds = resolveDays(value, now);
  if (bounds === null) return null;
  const [first, last] = [spanOf(bounds.from), spanOf(bounds.to)];
  return {
    ...(first !== null && { after: new Date(first.start).toISOString() }),
    ...(last !== null && { before: new Date(last.end).toISOString() }),
  };
}

/**
 * Bounds of a value on the day of `now` (milliseconds since the epoch). "Last 7 days" are today and the six days before.
 * Null if the value is invalid.
 */
export function resolveDays(value: string, now: number): DayRange | null {
  const preset = findPreset(value);
  if (preset !== undefined) {
    return { from: toDay(now - (preset.days - 1) * DAY_MILLISECONDS), to: toDay(now) };
  }
  return dateRangeProblem(value) === null ? parseDayRange(value) : null;
}

function findPreset(value: string) {
  return DATE_RANGE_PRESETS.find((preset) => preset.value === value);
}

function toDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, DAY_LENGTH);
}

/** Characters of `YYYY-MM-DD`. */
const DAY_LENGTH = 10;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;

/** What a bound covers in milliseconds since the epoch, its end exclusive: a whole day in UTC, or nothing but its instant. */
function spanOf(bound: string): { readonly start: number; readonly end: number } | null {
  const isDay = DAY.test(bound);
  if (!isDay && !INSTANT.test(bound)) return null;
  const start = Date.parse(isDay ? `${bound}T00:00:00Z` : bound);
  // Engines roll February 30 over to March, and 24:00 to the next day.
  const isRolled = Number.isNaN(start) || !new Date(start).toISOString().startsWith(bound.slice(0, 16));
  return isRolled ? null : { start, end: isDay ? start + DAY_MILLISECONDS : start };
}

/** "2026-02-28", "2026-02-28 12:00", or with seconds where there are some. */
function boundLabel(bound: string): string {
  return bound.replace("T", " ").replace(/(?<=:\d\d)(:00(\.0+)?)?Z$/, "");
}
