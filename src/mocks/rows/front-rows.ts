import { LruCache } from "../../lib/lru-cache.ts";
import { lastAtMost } from "./block-sums.ts";
import { acceptNone, requireIndex } from "./compiled-filter.ts";
import { filterContent } from "./filter-content.ts";
import type {
  BlockIndex,
  CompiledFilter,
  KeyFilter,
  RowPart,
  RowWeight,
  ValueCount,
  WeightedFilter,
} from "./types.ts";
import { weighNone } from "./weighted-filter.ts";

/** Cached filters of either kind; each takes 40 KB for 10,000 rows. */
const CACHED_FILTERS = 12;

/** The newest rows of a list, which have their own values: rows [from, to). */
export interface FrontRows<Name extends string> {
  /** 0, or less: rows before 0 have been added since the list began. */
  readonly from: number;
  readonly to: number;
  /** The values of the rows in all columns, the oldest first: that of row i is at place `to` − 1 − i. */
  readonly columns: Readonly<Record<Name, Uint8Array | Uint16Array>>;
}

/** The rows or parts of the front that a filter accepts. */
interface FrontSums {
  /** How many of them the first i rows have, for i from 0 to the number of front rows. */
  readonly before: Uint32Array;
  readonly total: number;
}

/**
 * The list of an index whose newest rows have other values, or are not in it at all. Counts and pages are exact as in the
 * index itself; the cost of a filter is one pass over the front, when it is compiled.
 * @example
 * const live = withFrontRows(index, { from: -1, to: 1, columns: { status: Uint8Array.of(1, 0) } });
 * live.compile({ status: new Set([0]) }).select(0); // -1
 */
export function withFrontRows<Name extends string>(
  base: BlockIndex<Name>,
  { from: first, to: end, columns }: FrontRows<Name>,
): BlockIndex<Name> {
  const count = end - first;
  /** The place of a row in the columns. */
  const placeOf = (index: number) => end - 1 - index;
  const filters = new LruCache<CompiledFilter>(CACHED_FILTERS);
  const weightedFilters = new LruCache<WeightedFilter>(CACHED_FILTERS);

  function requireRow(index: number): void {
    if (!(index < 0 && index >= first && Number.isInteger(index))) requireIndex(index, "index");
  }

  function keysAt(index: number): Readonly<Record<Name, number>> {
    if (index >= end) return base.keysAt(index);
    requireRow(index);
    const place = placeOf(index);
    const values = Object.entries(columns) as [Name, Uint16Array][];
    return Object.fromEntries(values.map(([name, column]) => [name, column[place]])) as Record<Name, number>;
  }

  function sumFront(filter: KeyFilter<Name>, partsOf: (index: number) => number): FrontSums {
    const conditions = (Object.entries(filter) as [Name, ReadonlySet<number> | undefined][]).flatMap(
      ([name, accepted]) => (accepted === undefined ? [] : [{ column: columns[name], accepted }]),
    );
    const before = new Uint32Array(count + 1);
    let total = 0;
    for (let row = 0; row < count; row += 1) {
      const place = count - 1 - row;
      if (conditions.every(({ column, accepted }) => accepted.has(column[place] as number))) {
        total += partsOf(first + row);
      }
      before[row + 1] = total;
    }
    return { before, total };
  }

  function partsReader(weight: RowWeight<Name>): (index: number) => number {
    const { weighRow } = weight;
    if (weighRow) return weighRow;
    const wanted = weight.columns.map((name) => columns[name]);
    const values = new Uint16Array(wanted.length);
    return (index) => {
      const place = placeOf(index);
      for (const [number, column] of wanted.entries()) values[number] = column[place] as number;
      return weight.weigh(values);
    };
  }

  /** Rank and parts of a list that begins with the front, where `rest` is that of the index behind. */
  function ranks(front: FrontSums, rest: Pick<CompiledFilter, "rank">) {
    const beforeRest = rest.rank(end);
    return {
      beforeRest,
      partsAt: (index: number) =>
        (front.before[index - first + 1] as number) - (front.before[index - first] as number),
      rank(index: number): number {
        if (index > end) return front.total + rest.rank(index) - beforeRest;
        requireRow(index);
        return front.before[index - first] as number;
      },
      /** The row of the front that part number `ordinal` belongs to; rows without parts are passed over. */
      rowOf: (ordinal: number) => first + lastAtMost(front.before, ordinal),
    };
  }

  function compileFront(filter: KeyFilter<Name>): CompiledFilter {
    const rest = base.compile(filter);
    const front = sumFront(filter, () => 1);
    if (first === 0 && front.total === 0 && rest === acceptNone) return acceptNone;
    const { beforeRest, partsAt, rank, rowOf } = ranks(front, rest);
    return {
      rank,
      matches(index) {
        if (index >= end) return rest.matches(index);
        requireRow(index);
        return partsAt(index) > 0;
      },
      select(ordinal) {
        requireIndex(ordinal, "ordinal");
        return ordinal < front.total ? rowOf(ordinal) : rest.select(ordinal - front.total + beforeRest);
      },
    };
  }

  function compileWeightedFront(filter: KeyFilter<Name>, weight: RowWeight<Name>): WeightedFilter {
    const rest = base.compileWeighted(filter, weight);
    const front = sumFront(filter, partsReader(weight));
    if (first === 0 && front.total === 0 && rest === weighNone) return weighNone;
    const { beforeRest, partsAt, rank, rowOf } = ranks(front, rest);
    return {
      rank,
      weightAt(index) {
        if (index >= end) return rest.weightAt(index);
        requireRow(index);
        return partsAt(index);
      },
      select(ordinal): RowPart | null {
        requireIndex(ordinal, "ordinal");
        if (ordinal >= front.total) return rest.select(ordinal - front.total + beforeRest);
        const index = rowOf(ordinal);
        return { index, place: ordinal - rank(index) };
      },
    };
  }

  function countFront(
    range: { readonly from: number; readonly to: number },
    wanted: readonly Name[],
    partsAt: (index: number) => number,
  ): readonly ValueCount[] {
    const counts = new Map<string, { readonly values: readonly number[]; count: number }>();
    for (let index = range.from; index < Math.min(range.to, end); index += 1) {
      const parts = partsAt(index);
      if (parts === 0) continue;
      const values = wanted.map((name) => columns[name][placeOf(index)] as number);
      const known = counts.get(values.join());
      if (known) known.count += parts;
      else counts.set(values.join(), { values, count: parts });
    }
    return [...counts.values()];
  }

  function compile(filter: KeyFilter<Name>): CompiledFilter {
    if (count === 0) return base.compile(filter);
    // Rows that are in the index itself are all accepted where no column is asked for.
    if (first === 0 && Object.values(filter).every((accepted) => accepted === undefined)) {
      return base.compile(filter);
    }
    return filters.getOrCreate(filterContent(filter), () => compileFront(filter));
  }
  function compileWeighted(filter: KeyFilter<Name>, weight: RowWeight<Name>): WeightedFilter {
    if (count === 0) return base.compileWeighted(filter, weight);
    return weightedFilters.getOrCreate(`${weight.id}|${filterContent(filter)}`, () =>
      compileWeightedFront(filter, weight),
    );
  }

  return {
    keysAt,
    runAt: base.runAt,
    compile,
    compileWeighted,
    countValues(filter, { from, to }, wanted, weight) {
      const start = Math.max(from, end);
      const behind = base.countValues(filter, { from: start, to: Math.max(start, to) }, wanted, weight);
      if (from >= end) return behind;
      const { matches } = compile(filter);
      const partsAt = weight
        ? compileWeighted(filter, weight).weightAt
        : (index: number) => Number(matches(index));
      return [...countFront({ from, to }, wanted, partsAt), ...behind];
    },
  };
}
