"use client";

import { useState } from "react";
import type { FilterPreset } from "@/lib/filters/filter-presets";
import type { FilterChip, FilterField } from "@/lib/filters/filter-types";
import { useFilterCommits } from "./use-filter-commits";
import { useFilterDraft } from "./use-filter-draft";
import { useShownChips } from "./use-shown-chips";

export interface FilterModelOptions {
  /** Must be referentially stable: a change recomputes the suggestions. */
  fields: readonly FilterField[];
  chips: readonly FilterChip[];
  onChipsChange: (chips: readonly FilterChip[]) => void;
  /** Key of the text field for bare text. */
  defaultField?: string;
  /** Sets of values, shown as one chip when complete. */
  presets?: readonly FilterPreset[];
}

const NO_PRESETS: readonly FilterPreset[] = [];

/** The typed text with its suggestions, the chips, and how one becomes the other. */
export function useFilterModel({
  fields: givenFields,
  chips,
  onChipsChange,
  defaultField,
  presets = NO_PRESETS,
}: FilterModelOptions) {
  const [announcement, announce] = useState("");

  const textField = givenFields.find((field) => field.kind === "text" && field.key === defaultField);
  const draft = useFilterDraft(givenFields, chips, textField?.kind === "text" ? textField : undefined);
  const { fields } = draft;
  const { shown, removeAll } = useShownChips({
    chips,
    fields,
    presets,
    loadedOptions: draft.loadedOptions,
    onChipsChange,
    announce,
  });
  const { choose, submit } = useFilterCommits({
    draft,
    fields,
    chips,
    defaultField: textField?.kind === "text" ? textField : undefined,
    onChipsChange,
    announce,
  });
  return { draft, shown, removeAll, choose, submit, announcement };
}
