import type { ChipGroup } from "@/lib/filters/filter-presets";
import type { TextFilterField } from "@/lib/filters/filter-types";
import type { ResolvedChip } from "@/lib/filters/resolve-chips";

/** "Name contains “bert”", as a suggestion and its chip say it. */
export function textChipName(field: TextFilterField, value: string): string {
  return `${field.label} ${field.comparison ?? "contains"} ${value}`;
}

/** What a chip, or a preset shown as one, is called: "Status: Running", "Status: Failed (12)". */
export function chipName(group: ChipGroup, resolved: ResolvedChip): string {
  if (group.preset !== undefined) {
    return `${resolved.fieldLabel}: ${group.preset.label} (${group.chips.length})`;
  }
  if (resolved.field?.kind === "text") return textChipName(resolved.field, resolved.valueLabel);
  return resolved.fieldLabel === "" ? resolved.valueLabel : `${resolved.fieldLabel}: ${resolved.valueLabel}`;
}
