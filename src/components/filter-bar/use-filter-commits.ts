"use client";

import { addChip, removeChips } from "@/lib/filters/filter-chips";
import { valueProblem } from "@/lib/filters/filter-problems";
import type { FilterChip, FilterField, TextFilterField } from "@/lib/filters/filter-types";
import { labelOfValue } from "@/lib/filters/resolve-chips";
import { parseTyped } from "@/lib/filters/typed-filter";
import type { SuggestionRowData } from "./suggestion-row";
import type { FilterDraft } from "./use-filter-draft";

export interface FilterCommitsOptions {
  draft: FilterDraft;
  fields: readonly FilterField[];
  chips: readonly FilterChip[];
  defaultField?: TextFilterField;
  onChipsChange: (chips: readonly FilterChip[]) => void;
  announce: (text: string) => void;
}

/** Applies a selected suggestion or the entered text to the chips. */
export function useFilterCommits({
  draft,
  fields,
  chips,
  defaultField,
  onChipsChange,
  announce,
}: FilterCommitsOptions) {
  const nameOf = (chip: FilterChip) => {
    const field = fields.find((candidate) => candidate.key === chip.field);
    return field === undefined
      ? chip.value
      : `${field.label}: ${labelOfValue(field, chip.value, draft.loadedOptions)}`;
  };
  const add = (chip: FilterChip) => {
    onChipsChange(addChip(chips, chip, fields));
    announce(`Added ${nameOf(chip)}`);
    draft.finish();
  };
  const addOrRefuse = (field: FilterField, value: string) => {
    const problem = valueProblem(field, value, draft.loadedOptions);
    if (problem === null) add({ field: field.key, value });
    else draft.refuse(problem);
  };
  const choose = (row: SuggestionRowData) => {
    switch (row.kind) {
      case "field":
        draft.write(`${row.field.key}:`);
        announce(`${row.field.label}: choose a value`);
        break;
      case "value": {
        const chip = { field: row.field.key, value: row.option.value };
        if (!row.chosen) {
          addOrRefuse(row.field, row.option.value);
          break;
        }
        onChipsChange(removeChips(chips, [chip]));
        announce(`Removed ${nameOf(chip)}`);
        draft.finish();
        break;
      }
      case "text":
        addOrRefuse(row.field, row.text);
        break;
      case "retry":
        draft.reload(row.field);
        break;
    }
  };
  const submit = () => {
    const typed = parseTyped(draft.text, fields, defaultField, draft.loadedOptions);
    if (typed.kind === "chip") add(typed.chip);
    else if (typed.kind === "problem") draft.refuse(typed.message);
  };
  return { add, choose, submit };
}
