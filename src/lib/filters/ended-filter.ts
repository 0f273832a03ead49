import { DATE_RANGE_PRESETS, parseDayRange } from "./date-range.ts";
import type { DateRangeFilterField } from "./filter-types.ts";

/** Days for which the server knows what ended when. */
const KNOWN_DAYS = 30;

/** Filter by the end of workflows or tasks. */
export const endedField: DateRangeFilterField = {
  kind: "date-range",
  key: "ended",
  label: "Ended",
  hint: "Last 30 days, UTC",
  single: true,
  validate: endedProblem,
};

/** Why the server cannot answer a valid date range of ends, as a sentence; null if it can or decides by its clock. */
export function endedProblem(value: string): string | null {
  const preset = DATE_RANGE_PRESETS.find((each) => each.value === value);
  const isLong = preset !== undefined && preset.days > KNOWN_DAYS;
  if (!isLong && parseDayRange(value)?.from !== "") return null;
  return `Ends are known for the last ${KNOWN_DAYS} days. Use last-${KNOWN_DAYS}-days, or enter a From date.`;
}
