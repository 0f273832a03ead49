import { dateRangeLabel } from "./date-range.ts";
import { unknownFieldProblem, valueProblem } from "./filter-problems.ts";
import type { FilterChip, FilterField, LoadedOptions } from "./filter-types.ts";
import { numberRangeLabel } from "./number-filter.ts";

/** A chip with its field, labels, and problem. */
export interface ResolvedChip {
  readonly chip: FilterChip;
  /** Undefined if no field has the key. */
  readonly field?: FilterField;
  readonly fieldLabel: string;
  readonly valueLabel: string;
  /** Why the chip is ignored, as a sentence, or null. */
  readonly problem: string | null;
}

/** Resolves labels and problems of all chips, in order. */
export function resolveChips(
  chips: readonly FilterChip[],
  fields: readonly FilterField[],
  loadedOptions: LoadedOptions = () => undefined,
): ResolvedChip[] {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const taken = new Set<string>();
  return chips.map((chip) => {
    const field = byKey.get(chip.field);
    if (field === undefined) {
      const problem = unknownFieldProblem(chip.field, fields);
      return { chip, fieldLabel: chip.field, valueLabel: chip.value, problem };
    }
    const problem =
      valueProblem(field, chip.value, loadedOptions) ??
      (field.single === true && taken.has(field.key)
        ? `Only one ${field.label} can be used at a time.`
        : null);
    if (problem === null) taken.add(field.key);
    const valueLabel = labelOfValue(field, chip.value, loadedOptions);
    return { chip, field, fieldLabel: field.label, valueLabel, problem };
  });
}

/** Label of a value: that of its option, of a date range, or the value itself. */
export function labelOfValue(
  field: FilterField,
  value: string,
  loadedOptions: LoadedOptions = () => undefined,
): string {
  if (field.kind === "date-range") return dateRangeLabel(value);
  if (field.kind === "number") return numberRangeLabel(value);
  if (field.kind === "text") return value;
  const options = field.kind === "enum" ? field.options : loadedOptions(field.key);
  return options?.find((option) => option.value === value)?.label ?? value;
}

/** Valid values by field, in chip order. Chips with a problem are omitted. */
export function usableValues(
  chips: readonly FilterChip[],
  fields: readonly FilterField[],
): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const { chip, problem } of resolveChips(chips, fields)) {
    if (problem !== null) continue;
    const ofField = values.get(chip.field);
    if (ofField === undefined) values.set(chip.field, [chip.value]);
    else ofField.push(chip.value);
  }
  return values;
}
