import { canonicalDateRange, DATE_RANGE_PRESETS, dateRangeLabel, dateRangeProblem } from "./date-range.ts";
import { hasChip } from "./filter-chips.ts";
import type {
  FilterChip,
  FilterField,
  FilterOption,
  LoadedOptions,
  NumberFilterField,
  TextFilterField,
} from "./filter-types.ts";
import {
  numberRangeLabel,
  numberRangeProblem,
  parseNumberRange,
  serializeNumberRange,
} from "./number-filter.ts";
import type { Draft } from "./typed-filter.ts";

export type Suggestion =
  /** Continues with the values of the field. */
  | { readonly kind: "field"; readonly field: FilterField }
  /** Adds the chip, or removes it if `chosen`. */
  | {
      readonly kind: "value";
      readonly field: FilterField;
      readonly option: FilterOption;
      readonly chosen: boolean;
    }
  /** Adds a chip of the typed text. */
  | { readonly kind: "text"; readonly field: TextFilterField; readonly text: string };

export interface SuggestionContext {
  readonly fields: readonly FilterField[];
  readonly chips: readonly FilterChip[];
  /** Field for bare text. */
  readonly defaultField?: TextFilterField;
  readonly loadedOptions: LoadedOptions;
}

/** Suggestions for a partial text: fields, then values of the selected field. Uncapped. */
export function suggest(draft: Draft, context: SuggestionContext): readonly Suggestion[] {
  switch (draft.step) {
    case "unknown-field":
      return [];
    case "field":
      return suggestFields(draft.query, context);
    case "value":
      return suggestValues(draft.field, draft.query, context);
  }
}

function suggestFields(query: string, { fields, defaultField }: SuggestionContext): Suggestion[] {
  const named = fields
    .filter((field) => startsLike(field, query))
    .map((field) => ({ kind: "field" as const, field }));
  if (query === "" || defaultField === undefined) return named;
  return [...named, { kind: "text", field: defaultField, text: query }];
}

/**
 * Fields only match by word prefixes: Enter accepts the first suggestion, and text for the default field should rarely
 * match one.
 */
function startsLike(field: FilterField, query: string): boolean {
  const lower = query.toLowerCase();
  const names = [field.key, field.label, ...field.label.split(" ")];
  return names.some((name) => name.toLowerCase().startsWith(lower));
}

function suggestValues(field: FilterField, query: string, context: SuggestionContext): Suggestion[] {
  if (field.kind === "text") return query === "" ? [] : [{ kind: "text", field, text: query }];
  if (field.kind === "number") return suggestNumber(field, query, context);
  return rankByText(optionsOf(field, query, context.loadedOptions), query).map((option) => ({
    kind: "value",
    field,
    option,
    chosen: hasChip(context.chips, { field: field.key, value: option.value }),
  }));
}

/** The typed number as the only value, once it is one. */
function suggestNumber(field: NumberFilterField, query: string, { chips }: SuggestionContext): Suggestion[] {
  const range = parseNumberRange(query);
  if (range === null || numberRangeProblem(field, query) !== null) return [];
  const value = serializeNumberRange(range);
  const option = { value, label: `${field.label} ${numberRangeLabel(value)}` };
  return [{ kind: "value", field, option, chosen: hasChip(chips, { field: field.key, value }) }];
}

function optionsOf(
  field: Exclude<FilterField, TextFilterField | NumberFilterField>,
  query: string,
  loadedOptions: LoadedOptions,
): readonly FilterOption[] {
  if (field.kind === "enum") return field.options;
  if (field.kind === "async") return loadedOptions(field.key) ?? [];
  // A typed range suggests itself; presets match by name.
  const range = canonicalDateRange(query);
  const isRange = range.includes("..") && dateRangeProblem(range) === null;
  if (isRange) return [{ value: range, label: dateRangeLabel(range) }];
  return DATE_RANGE_PRESETS.filter(({ value }) => (field.validate?.(value) ?? null) === null);
}

/**
 * Options whose label or value contains `query`, ignoring case: exact matches first, then prefixes, then word prefixes,
 * then the rest, each in the given order. All options for an empty query. O(options).
 */
function rankByText(options: readonly FilterOption[], query: string): readonly FilterOption[] {
  if (query === "") return options;
  const lower = query.toLowerCase();
  const groups: FilterOption[][] = [[], [], [], []];
  for (const option of options) {
    const rank = Math.min(rankOf(option.label, lower), rankOf(option.value, lower));
    groups[rank]?.push(option);
  }
  return groups.flat();
}

/** 0 is best; Infinity means no match. */
function rankOf(text: string, lowerQuery: string): number {
  const lower = text.toLowerCase();
  if (lower === lowerQuery) return 0;
  const position = lower.indexOf(lowerQuery);
  if (position === -1) return Number.POSITIVE_INFINITY;
  if (position === 0) return 1;
  return /[\s_\-./:]/.test(lower.charAt(position - 1)) ? 2 : 3;
}
