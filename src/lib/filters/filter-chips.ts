import type { FilterChip, FilterField } from "./filter-types.ts";

/** Serializes a chip as an `f` parameter: `status:RUNNING`. The value is verbatim, including colons. */
export function serializeChip({ field, value }: FilterChip): string {
  return field === "" && !value.includes(":") ? value : `${field}:${value}`;
}

/**
 * Parses an `f` parameter, split at the first colon. Never fails: a text without a colon becomes a chip without a
 * field, so that mistakes in a URL stay visible.
 */
export function parseChip(parameter: string): FilterChip {
  const colon = parameter.indexOf(":");
  if (colon === -1) return { field: "", value: parameter };
  return { field: parameter.slice(0, colon), value: parameter.slice(colon + 1) };
}

export function isSameChip(one: FilterChip, other: FilterChip): boolean {
  return one.field === other.field && one.value === other.value;
}

export function hasChip(chips: readonly FilterChip[], chip: FilterChip): boolean {
  return chips.some((present) => isSameChip(present, chip));
}

/** Chips of repeated `f` parameters, in order, without duplicates and empty ones. */
export function chipsFromParameters(parameters: readonly string[]): FilterChip[] {
  const unique = new Map<string, FilterChip>();
  for (const parameter of parameters) {
    const chip = parseChip(parameter);
    const key = serializeChip(chip);
    if (key !== "" && !unique.has(key)) unique.set(key, chip);
  }
  return [...unique.values()];
}

/** Inverse of `chipsFromParameters`. */
export function chipsToParameters(chips: readonly FilterChip[]): string[] {
  return [...new Set(chips.map(serializeChip))].filter((parameter) => parameter !== "");
}

/** Appends a chip. An existing one stays in place; a `single` field's chip is replaced in place. */
export function addChip(
  chips: readonly FilterChip[],
  chip: FilterChip,
  fields: readonly FilterField[],
): readonly FilterChip[] {
  if (hasChip(chips, chip)) return chips;
  const isSingle = fields.find((field) => field.key === chip.field)?.single === true;
  const replaced = isSingle ? chips.findIndex((present) => present.field === chip.field) : -1;
  if (replaced === -1) return [...chips, chip];
  return chips.flatMap((present, index) => {
    if (index === replaced) return [chip];
    return present.field === chip.field ? [] : [present];
  });
}

export function removeChips(
  chips: readonly FilterChip[],
  removed: readonly FilterChip[],
): readonly FilterChip[] {
  return chips.filter((chip) => !hasChip(removed, chip));
}
