"use client";

import { useMemo } from "react";
import { removeChips, serializeChip } from "@/lib/filters/filter-chips";
import { collapsePresets, type FilterPreset } from "@/lib/filters/filter-presets";
import type { FilterChip, FilterField, LoadedOptions } from "@/lib/filters/filter-types";
import { resolveChips } from "@/lib/filters/resolve-chips";
import { chipName } from "./chip-name";
import type { ShownChip } from "./filter-chips";

export interface ShownChipsOptions {
  chips: readonly FilterChip[];
  fields: readonly FilterField[];
  presets: readonly FilterPreset[];
  loadedOptions: LoadedOptions;
  onChipsChange: (chips: readonly FilterChip[]) => void;
  announce: (text: string) => void;
}

/** The labeled chips, complete presets as one, with remove actions. */
export function useShownChips({
  chips,
  fields,
  presets,
  loadedOptions,
  onChipsChange,
  announce,
}: ShownChipsOptions) {
  const shown = useMemo((): readonly ShownChip[] => {
    // Labels use loaded options; problems must not, since the query is built without them.
    const problems = resolveChips(chips, fields).map(({ problem }) => problem);
    const resolved = new Map(
      resolveChips(chips, fields, loadedOptions).map((each, index) => [
        each.chip,
        { ...each, problem: problems[index] ?? null },
      ]),
    );
    return collapsePresets(chips, presets).flatMap((group) => {
      const first = resolved.get(group.chips[0]);
      if (first === undefined) return [];
      const name = chipName(group, first);
      return {
        key: group.preset === undefined ? `chip ${serializeChip(first.chip)}` : `preset ${group.preset.key}`,
        name,
        problem: first.problem,
        remove() {
          onChipsChange(removeChips(chips, group.chips));
          announce(`Removed ${name}`);
        },
      };
    });
  }, [chips, fields, presets, loadedOptions, onChipsChange, announce]);

  const removeAll = () => {
    if (chips.length === 0) return;
    onChipsChange([]);
    announce("Removed all filters");
  };
  return { shown, removeAll };
}
