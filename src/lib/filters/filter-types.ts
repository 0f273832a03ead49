// Type-only: the model does not depend on React.
import type { ReactNode } from "react";

/** One condition: OR between chips of one field, AND between fields. */
export interface FilterChip {
  /** Key of a field. Must not contain a colon: the URL format splits at the first one. */
  readonly field: string;
  readonly value: string;
}

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  readonly icon?: ReactNode;
}

interface FilterFieldBase {
  /** Key in the URL and before the colon when typed: lower case, no colons or spaces. */
  readonly key: string;
  readonly label: string;
  /** Short description, shown beside the name in suggestions. */
  readonly hint?: string;
  /** Problem with a value as a sentence, or null. Runs after the built-in checks. */
  readonly validate?: (value: string) => string | null;
  /** At most one chip: a new one replaces it. */
  readonly single?: boolean;
}

/** A fixed list of values. */
export interface EnumFilterField extends FilterFieldBase {
  readonly kind: "enum";
  readonly options: readonly FilterOption[];
}

/** Any text. */
export interface TextFilterField extends FilterFieldBase {
  readonly kind: "text";
  /**
   * Comparison, as shown on the chip: "Name contains …", "Label is …".
   * @default "contains"
   */
  readonly comparison?: "contains" | "is";
}

/** Some of the values; `hasMore` if others need a search. */
export interface FilterOptionPage {
  readonly options: readonly FilterOption[];
  readonly hasMore: boolean;
}

/** Values from the server, loaded when the field is first used. */
export interface AsyncFilterField extends FilterFieldBase {
  readonly kind: "async";
  /**
   * Loads values that contain `query`, initially empty. A plain list is complete. Rejects with an `Error` with a
   * user-facing message.
   */
  readonly loadOptions: (
    signal: AbortSignal,
    query: string,
  ) => Promise<readonly FilterOption[] | FilterOptionPage>;
  /** The suggestions are incomplete: other values are accepted as typed, and the server validates them. */
  readonly incomplete?: boolean;
}

/** A span of days or instants in UTC, see `date-range.ts`. */
export interface DateRangeFilterField extends FilterFieldBase {
  readonly kind: "date-range";
}

/** A whole number compared with others, typed as `free>8`; see `number-filter.ts`. */
export interface NumberFilterField extends FilterFieldBase {
  readonly kind: "number";
  /** Two chips of the field would be alternatives. */
  readonly single: true;
  /** The bounds that the server can filter by. */
  readonly bounds: "min" | "both";
}

export type FilterField =
  | EnumFilterField
  | TextFilterField
  | AsyncFilterField
  | DateRangeFilterField
  | NumberFilterField;

/** Options of an async field, or undefined if not loaded. */
export type LoadedOptions = (fieldKey: string) => readonly FilterOption[] | undefined;
