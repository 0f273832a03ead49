import type { FilterChip, FilterField } from "@/lib/filters/filter-types";
import { resolveChips } from "@/lib/filters/resolve-chips";

/** The filters that apply, as text: "Status: Running". Chips with a problem do not apply. */
export function filterTexts(chips: readonly FilterChip[], fields: readonly FilterField[]): string[] {
  return resolveChips(chips, fields).flatMap(({ fieldLabel, valueLabel, problem }) =>
    problem === null ? [`${fieldLabel}: ${valueLabel}`] : [],
  );
}
