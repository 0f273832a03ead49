/**
 * The age of a block's slot table: 0 is the newest block of 1,024 rows; `null` is every block
 * older than the recent ones. Recent blocks may have weights of their own, since what runs, waits
 * and queues is recent and what is old has ended.
 */
export type Recency = number | null;

/** A column that a list can be filtered, sorted or searched by; its value is known from the index alone. */
export interface KeyColumn<Name extends string = string> {
  readonly name: Name;
  /** Number of values: a value is an integer in [0, size). At most 65,536. */
  readonly size: number;
  /**
   * Relative weights of the values, `size` of them, each ≥ 0 and at least one > 0.
   * `earlier` holds the values of the columns that come before this one.
   */
  weights(earlier: Readonly<Record<string, number>>, recency: Recency): readonly number[];
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

/** Key columns of an endless list, by block (see `block-index.ts`). */
export interface BlockIndex<Name extends string = string> {
  /** The key columns of row `index`. */
  keysAt(index: number): Readonly<Record<Name, number>>;
  compile(filter: KeyFilter<Name>): CompiledFilter;
}

export interface BlockIndexOptions<Name extends string = string> {
  readonly seed: number;
  /** Keeps the rows of two entities of one world apart. */
  readonly entity: string;
  readonly columns: readonly KeyColumn<Name>[];
  /** How many of the newest blocks have slot tables of their own. */
  readonly recentBlocks: number;
}
