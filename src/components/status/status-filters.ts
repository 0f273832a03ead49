import type { FilterPreset } from "@/lib/filters/filter-presets";
import type { FilterOption } from "@/lib/filters/filter-types";
import type { StatusCategory, StatusPresentation } from "./status-presentation";

const PRESET_LABELS: Readonly<Record<StatusCategory, string>> = {
  running: "Running",
  pending: "Pending",
  waiting: "Waiting",
  completed: "Completed",
  failed: "Failed",
};

/** Filter options in the given order, with the labels of a presentation. */
export function presentedOptions<Value extends string>(
  values: readonly Value[],
  presentation: Readonly<Record<Value, { readonly label: string }>>,
): readonly FilterOption[] {
  return values.map((value) => ({ value, label: presentation[value].label }));
}

/** One pill per status category: "Failed" covers a dozen statuses. Every status is in exactly one. */
export function statusPresetsOf<Status extends string>(
  statuses: readonly Status[],
  presentation: Readonly<Record<Status, StatusPresentation>>,
): readonly FilterPreset[] {
  return Object.entries(PRESET_LABELS).map(([key, label]) => ({
    key,
    label,
    field: "status",
    values: statuses.filter((status) => presentation[status].category === key),
  }));
}
