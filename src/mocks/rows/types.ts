/** A column that a list can be filtered, sorted or searched by; its value is known from the index alone. */
export interface KeyColumn<Name extends string = string> {
  readonly name: Name;
  /** Number of values: a value is an integer in [0, size). At most 65,536. */
  readonly size: number;
  /**
   * Relative weights of the values, `size` of them, each ≥ 0 and at least one > 0.
   * `earlier` holds the values of the columns that come before this one.
   */
  weights(earlier: Readonly<Record<string, number>>): readonly number[];
}

/** Accepted values by column; a column that is absent accepts all, an empty set accepts none. */
export type KeyFilter<Name extends string = string> = { readonly [N in Name]?: ReadonlySet<number> };

/** A filter made ready for one index. All costs are independent of how many rows there are. */
export interface CompiledFilter {
  /** Whether row `index` matches. */
  matches(index: number): boolean;
  /** How many rows of [0, index) match. Exact for every index up to 2^53 − 1. */
  rank(index: number): number;
  /** The index of match number `ordinal` (0 is the newest), or -1 when the filter can match no row at all. */
  select(ordinal: number): number;
}

/** How many parts each row has, for a list of the parts of all rows. */
export interface RowWeight<Name extends string = string> {
  /** Identifies this weight within an index: weights of one id are equal, and one of them is cached. */
  readonly id: string;
  /** The columns that the weight depends on. */
  readonly columns: readonly Name[];
  /**
   * An integer from 0 to 65,535. `values[i]` is the row's value of `columns[i]`; the list is used again for
   * the next row.
   */
  weigh(values: ArrayLike<number>): number;
  /** The weight of a row that has its own values, see `front-rows.ts`; by its values unless given. */
  readonly weighRow?: (index: number) => number;
}

/** A part of a row: `place` counts from 0 within row `index`. */
export interface RowPart {
  readonly index: number;
  readonly place: number;
}

/** A list of the parts of all rows that a filter accepts, newest row first. All costs are independent of their number. */
export interface WeightedFilter {
  /** The parts of row `index`; 0 when the filter does not accept it. */
  weightAt(index: number): number;
  /** How many parts rows [0, index) have together. @throws RangeError when they are more than 2^53 − 1. */
  rank(index: number): number;
  /** Part number `ordinal`, or null when there are no more. */
  select(ordinal: number): RowPart | null;
}

/** A combination of values, and how many rows have it. */
export interface ValueCount {
  /** In the order of the columns that were asked for. */
  readonly values: readonly number[];
  /** Above 0. */
  readonly count: number;
}

/** Neighboring rows that belong together; a single row is a run of one. */
export interface RowRun {
  /** The newest row of the run. */
  readonly first: number;
  readonly length: number;
}

export interface RunOptions<Name extends string = string> {
  /** Share of the units of four rows that hold a run of two to four rows, 0 … 1. */
  readonly share: number;
  /**
   * Columns in which the rows of a run agree. Their weights may depend on columns that are not among them: a row
   * to which these would give no weight for a value of the run's first row ends the run before it.
   */
  readonly alike: readonly Name[];
}

/** Key columns of an endless list, by block (see `block-index.ts`). */
export interface BlockIndex<Name extends string = string> {
  /** The key columns of row `index`. */
  keysAt(index: number): Readonly<Record<Name, number>>;
  /** The run that row `index` belongs to. */
  runAt(index: number): RowRun;
  compile(filter: KeyFilter<Name>): CompiledFilter;
  /** The parts of the rows that `filter` accepts. */
  compileWeighted(filter: KeyFilter<Name>, weight: RowWeight<Name>): WeightedFilter;
  /**
   * How many rows of [from, to) that `filter` accepts have each combination of values of the columns, in no order; with
   * a weight, how many parts of them. Exact, and at the cost of one pass over the slot tables.
   */
  countValues(
    filter: KeyFilter<Name>,
    range: { readonly from: number; readonly to: number },
    columns: readonly Name[],
    weight?: RowWeight<Name>,
  ): readonly ValueCount[];
}

export interface BlockIndexOptions<Name extends string = string> {
  readonly seed: number;
  /** Separates the rows of two entities of one world. */
  readonly entity: string;
  readonly columns: readonly KeyColumn<Name>[];
  /** Every row is single when absent. */
  readonly runs?: RunOptions<Name>;
}
