import { canonicalDateRange } from "./date-range.ts";
import { unknownFieldProblem, valueProblem } from "./filter-problems.ts";
import type { FilterChip, FilterField, LoadedOptions, TextFilterField } from "./filter-types.ts";
import { parseNumberRange, serializeNumberRange } from "./number-filter.ts";

/** Parse state of a partial text. `query` is the typed part of the field name or value. */
export type Draft =
  | { readonly step: "field"; readonly query: string }
  | { readonly step: "value"; readonly field: FilterField; readonly query: string }
  | { readonly step: "unknown-field"; readonly name: string };

/**
 * Splits a typed text at its first colon, or before the comparison of a number field: `free>8`. Fields match by key or
 * label, ignoring case.
 */
export function readDraft(text: string, fields: readonly FilterField[]): Draft {
  const compared = readComparison(text, fields);
  if (compared !== undefined) return compared;
  const colon = text.indexOf(":");
  if (colon === -1) return { step: "field", query: text.trim() };
  const name = text.slice(0, colon).trim();
  const field = fields.find((candidate) => isNamed(candidate.key, candidate.label, name));
  if (field === undefined) return { step: "unknown-field", name };
  return { step: "value", field, query: text.slice(colon + 1).trim() };
}

function readComparison(text: string, fields: readonly FilterField[]): Draft | undefined {
  const [, name = "", query = ""] = /^([^:<>=≤≥]+)([<>=≤≥].*)$/su.exec(text) ?? [];
  const field = fields.find(({ kind, key, label }) => kind === "number" && isNamed(key, label, name.trim()));
  return field && { step: "value", field, query: query.trim() };
}

export type TypedFilter =
  | { readonly kind: "empty" }
  | { readonly kind: "chip"; readonly chip: FilterChip }
  | { readonly kind: "problem"; readonly message: string };

/**
 * Parses typed text into a chip: `status:running`, or bare text for the default field. Values match by value or label,
 * ignoring case; there is no fuzzy matching.
 */
export function parseTyped(
  text: string,
  fields: readonly FilterField[],
  defaultField?: TextFilterField,
  loadedOptions: LoadedOptions = () => undefined,
): TypedFilter {
  const draft = readDraft(text, fields);
  if (draft.step === "unknown-field")
    return { kind: "problem", message: unknownFieldMessage(draft, text, fields, defaultField) };
  if (draft.step === "field") {
    if (draft.query === "") return { kind: "empty" };
    if (defaultField === undefined) {
      return { kind: "problem", message: unknownFieldProblem(draft.query, fields) };
    }
    return chipOrProblem(defaultField, draft.query, loadedOptions);
  }
  return chipOrProblem(draft.field, valueNamed(draft.field, draft.query, loadedOptions), loadedOptions);
}

function chipOrProblem(field: FilterField, value: string, loadedOptions: LoadedOptions): TypedFilter {
  const message = valueProblem(field, value, loadedOptions);
  if (message !== null) return { kind: "problem", message };
  return { kind: "chip", chip: { field: field.key, value } };
}

function valueNamed(field: FilterField, query: string, loadedOptions: LoadedOptions): string {
  if (field.kind === "date-range") return canonicalDateRange(query);
  if (field.kind === "text") return query;
  if (field.kind === "number") {
    const range = parseNumberRange(query);
    return range === null ? query : serializeNumberRange(range);
  }
  const options = (field.kind === "enum" ? field.options : loadedOptions(field.key)) ?? [];
  const exact = options.find((option) => option.value === query);
  return (exact ?? options.find((option) => isNamed(option.value, option.label, query)))?.value ?? query;
}

function isNamed(key: string, label: string, name: string): boolean {
  const lower = name.toLowerCase();
  return key.toLowerCase() === lower || label.toLowerCase() === lower;
}

function unknownFieldMessage(
  draft: { readonly name: string },
  text: string,
  fields: readonly FilterField[],
  defaultField: TextFilterField | undefined,
): string {
  const problem = unknownFieldProblem(draft.name, fields);
  if (defaultField === undefined) return problem;
  return `${problem} To search for it as text, type ${defaultField.key}:${text.trim()}`;
}
