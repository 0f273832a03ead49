/** Days are in UTC; the last day is inclusive. */
export const DATE_RANGE_PRESETS = [
  { value: "today", label: "Today", days: 1 },
  { value: "last-7-days", label: "Last 7 days", days: 7 },
  { value: "last-30-days", label: "Last 30 days", days: 30 },
  { value: "last-90-days", label: "Last 90 days", days: 90 },
  { value: "last-365-days", label: "Last 365 days", days: 365 },
] as const;

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Bounds of a range of days as `YYYY-MM-DD`; empty if open. */
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

/** Parses `2026-02-01..2026-02-28`; null without two dots. Does not validate the days. */
export function parseDayRange(value: string): DayRange | null {
  const [from, to, ...rest] = value.split("..");
  if (from === undefined || to === undefined || rest.length > 0) return null;
  return { from, to };
}

/** Problem with a range as a sentence, or null. */
export function dayRangeProblem({ from, to }: DayRange): string | null {
  if (from === "" && to === "") return "Enter a From date, a To date, or both.";
  for (const day of [from, to]) {
    if (day !== "" && startOfDay(day) === null) {
      return `“${day}” is not a date. Use YYYY-MM-DD, such as 2026-02-28.`;
    }
  }
  return from !== "" && to !== "" && from > to ? "From is after To." : null;
}

/** Problem with a date range value as a sentence, or null. */
export function dateRangeProblem(value: string): string | null {
  if (findPreset(value) !== undefined) return null;
  const range = parseDayRange(value);
  if (range !== null) return dayRangeProblem(range);
  const presets = DATE_RANGE_PRESETS.map((preset) => preset.value).join(", ");
  return `“${value}” is not a date range. Use ${presets}, or two dates such as 2026-02-01..2026-02-28.`;
}

/** Label of a value: "Last 7 days", "2026-02-01 to 2026-02-28", "from 2026-02-01", "until 2026-02-28". */
export function dateRangeLabel(value: string): string {
  const preset = findPreset(value);
  if (preset !== undefined) return preset.label;
  const range = parseDayRange(value);
  if (range === null) return value;
  if (range.to === "") return `from ${range.from}`;
  if (range.from === "") return `until ${range.to}`;
  return range.from === range.to ? range.from : `${range.from} to ${range.to}`;
}

/**
 * Days covered by a value on the day of `now` (milliseconds since the epoch). "Last 7 days" are today and the six days
 * before. Null if the value is invalid.
 */
export function resolveDays(value: string, now: number): DayRange | null {
  const preset = findPreset(value);
  if (preset !== undefined) {
    return { from: toDay(now - (preset.days - 1) * DAY_MILLISECONDS), to: toDay(now) };
  }
  return dateRangeProblem(value) === null ? parseDayRange(value) : null;
}

/** Instants covered by a value at `now` (milliseconds since the epoch), or null if invalid. */
export function resolveDateRange(value: string, now: number): InstantRange | null {
  const days = resolveDays(value, now);
  if (days === null) return null;
  const start = startOfDay(days.from);
  const end = startOfDay(days.to);
  return {
    ...(start !== null && { after: new Date(start).toISOString() }),
    ...(end !== null && { before: new Date(end + DAY_MILLISECONDS).toISOString() }),
  };
}

function findPreset(value: string) {
  return DATE_RANGE_PRESETS.find((preset) => preset.value === value);
}

function toDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Midnight UTC in milliseconds since the epoch, or null for an invalid day. */
function startOfDay(day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const instant = Date.parse(`${day}T00:00:00Z`);
  // Engines roll February 30 over to March.
  return Number.isNaN(instant) || toDay(instant) !== day ? null : instant;
}
