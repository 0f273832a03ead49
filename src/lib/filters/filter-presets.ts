import { addChip, hasChip, removeChips } from "./filter-chips.ts";
import type { FilterChip, FilterField } from "./filter-types.ts";

/** A name for a set of values of one field: "Failed" for the twelve statuses of failure. */
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

/** Whether every chip of the preset is there. */
export function isPresetOn(preset: FilterPreset, chips: readonly FilterChip[]): boolean {
  return presetChips(preset).every((chip) => hasChip(chips, chip));
}

/** Adds the chips of the preset that are missing, or, when none is, takes exactly its chips away. */
export function togglePreset(
  preset: FilterPreset,
  chips: readonly FilterChip[],
  fields: readonly FilterField[],
): readonly FilterChip[] {
  const own = presetChips(preset);
  if (isPresetOn(preset, chips)) return removeChips(chips, own);
  return own.reduce((all, chip) => addChip(all, chip, fields), chips);
}

/** What the bar shows as one chip: a chip, or a whole preset of several values. */
export interface ChipGroup {
  /** Present where the chips are those of a preset. */
  readonly preset?: FilterPreset;
  /** One, or all of the preset's. */
  readonly chips: readonly [FilterChip, ...FilterChip[]];
}

/**
 * Puts the chips of every complete preset of several values together, at the place of the first of them.
 * Where two presets share a value, the one with more values takes it.
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
