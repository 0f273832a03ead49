import type { ChipGroup } from "@/lib/filters/filter-presets";
import type { TextFilterField } from "@/lib/filters/filter-types";
import type { ResolvedChip } from "@/lib/filters/resolve-chips";

/** "Name contains “bert”", shared by suggestion and chip. */
export function textChipName(field: TextFilterField, value: string): string {
  return `${field.label} ${field.comparison ?? "contains"} ${value}`;
}

/** Label of a chip or of a preset shown as one: "Status: Running", "Status: Failed (12)". */
export function chipName(group: ChipGroup, resolved: ResolvedChip): string {
  if (group.preset !== undefined) {
    return `${resolved.fieldLabel}: ${group.preset.label} (${group.chips.length})`;
  }
  if (resolved.field?.kind === "text") return textChipName(resolved.field, resolved.valueLabel);
  if (resolved.field?.kind === "number") return `${resolved.fieldLabel} ${resolved.valueLabel}`;
  return resolved.fieldLabel === "" ? resolved.valueLabel : `${resolved.fieldLabel}: ${resolved.valueLabel}`;
}
