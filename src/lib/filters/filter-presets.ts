import { addChip, hasChip, removeChips } from "./filter-chips.ts";
import type { FilterChip, FilterField } from "./filter-types.ts";

/** A named set of values of one field: "Failed" for the twelve failure statuses. */
export interface FilterPreset {
  readonly key: string;
  readonly label: string;
  /** Key of the field. */
  readonly field: string;
  /** One or more. */
  readonly values: readonly string[];
}

export function presetChips(preset: FilterPreset): readonly FilterChip[] {
  return preset.values.map((value) => ({ field: preset.field, value }));
}

/** Whether all chips of the preset are present. */
export function isPresetOn(preset: FilterPreset, chips: readonly FilterChip[]): boolean {
  return presetChips(preset).every((chip) => hasChip(chips, chip));
}

/** Adds the missing chips of the preset or, if none are missing, removes them. */
export function togglePreset(
  preset: FilterPreset,
  chips: readonly FilterChip[],
  fields: readonly FilterField[],
): readonly FilterChip[] {
  const own = presetChips(preset);
  if (isPresetOn(preset, chips)) return removeChips(chips, own);
  return own.reduce((all, chip) => addChip(all, chip, fields), chips);
}

/** One visible chip: a single chip, or a complete preset. */
export interface ChipGroup {
  /** Set if the chips form a preset. */
  readonly preset?: FilterPreset;
  /** One chip, or all of the preset's. */
  readonly chips: readonly [FilterChip, ...FilterChip[]];
}

/**
 * Groups the chips of complete presets at the position of their first chip. If presets overlap, the larger one wins.
 */
export function collapsePresets(
  chips: readonly FilterChip[],
  presets: readonly FilterPreset[],
): readonly ChipGroup[] {
  const owner = new Map<FilterChip, FilterPreset>();
  const bySize = presets
    .filter((preset) => preset.values.length > 1)
    .toSorted((one, other) => other.values.length - one.values.length);
  for (const preset of bySize) {
    const members = chips.filter((chip) => chip.field === preset.field && preset.values.includes(chip.value));
    const isWhole = members.length === preset.values.length && !members.some((chip) => owner.has(chip));
    if (isWhole) for (const chip of members) owner.set(chip, preset);
  }
  const shown = new Set<FilterPreset>();
  return chips.flatMap((chip): ChipGroup[] => {
    const preset = owner.get(chip);
    if (preset === undefined) return [{ chips: [chip] }];
    if (shown.has(preset)) return [];
    shown.add(preset);
    const others = chips.filter((other) => other !== chip && owner.get(other) === preset);
    return [{ preset, chips: [chip, ...others] }];
  });
}
