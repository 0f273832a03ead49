// The type alone: the model runs without React.
import type { ReactNode } from "react";

/** One condition. Chips of one field are alternatives (OR); different fields must all hold (AND). */
export interface FilterChip {
  /** Key of a field. No colon stands in it: the address splits at the first one. */
  readonly field: string;
  readonly value: string;
}

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  readonly icon?: ReactNode;
}

interface FilterFieldBase {
  /** Stands in the address and is what a person may type before the colon: lower case, no colon, no space. */
  readonly key: string;
  readonly label: string;
  /** What the field is about, shown beside its name in the suggestions. */
  readonly hint?: string;
  /** Why a value cannot be used, as a whole sentence, or null. Runs after the checks of the kind. */
  readonly validate?: (value: string) => string | null;
  /** One chip at most: another one takes its place. */
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
   * How the value is compared, as the chip says it: "Name contains …", "Label is …".
   * @default "contains"
   */
  readonly comparison?: "contains" | "is";
}

/** Some of the values, and whether there are more: those are looked for as somebody types. */
export interface FilterOptionPage {
  readonly options: readonly FilterOption[];
  readonly hasMore: boolean;
}

/** Values that a server lists. They are asked for when somebody first turns to the field, not before. */
export interface AsyncFilterField extends FilterFieldBase {
  readonly kind: "async";
  /**
   * The values that hold `query`; at first it is empty. A plain list is all of them. Rejects with an `Error` whose
   * message a person can read.
   */
  readonly loadOptions: (
    signal: AbortSignal,
    query: string,
  ) => Promise<readonly FilterOption[] | FilterOptionPage>;
  /** The list suggests values without naming all there are: another one is taken as typed, and the server judges it. */
  readonly incomplete?: boolean;
}

/** A span of days in UTC, see `date-range.ts`. */
export interface DateRangeFilterField extends FilterFieldBase {
  readonly kind: "date-range";
}

export type FilterField = EnumFilterField | TextFilterField | AsyncFilterField | DateRangeFilterField;

/** The options of an async field where they are known, else undefined. */
export type LoadedOptions = (fieldKey: string) => readonly FilterOption[] | undefined;
