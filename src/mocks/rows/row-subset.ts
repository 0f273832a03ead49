import { LruCache } from "../../lib/lru-cache.ts";
import { requireIndex } from "./compiled-filter.ts";
import { filterContent } from "./filter-content.ts";
import { firstWhere } from "./first-where.ts";
import type {
  BlockIndex,
  CompiledFilter,
  KeyFilter,
  RowPart,
  RowWeight,
  ValueCount,
  WeightedFilter,
} from "./types.ts";

/** Cached filters of either kind, enough for a filter by each status of a task. Each takes 8 bytes a row that it accepts. */
const CACHED_FILTERS = 24;

/** How many values of an ascending list are less than a bound. */
function countBelow(values: readonly number[], bound: number): number {
  return firstWhere(0, values.length, (place) => (values[place] as number) >= bound);
}

/**
 * The list of an index without all rows but some. Made for a few thousand rows: the cost of a filter is one pass over
 * them, when it is compiled.
 *
 * A weight with `weighRow` is read by that alone, which must know all of these rows.
 * @param rows indices of the rows that stay, in ascending order.
 * @example
 * rowSubset(index, [3, 8, 9]).compile({}).select(1); // 8
 */
export function rowSubset<Name extends string>(
  base: BlockIndex<Name>,
  rows: readonly number[],
): BlockIndex<Name> {
  const filters = new LruCache<CompiledFilter>(CACHED_FILTERS);
  const weightedFilters = new LruCache<WeightedFilter>(CACHED_FILTERS);

  function rowsOf(filter: KeyFilter<Name>): readonly number[] {
    const { matches } = base.compile(filter);
    return rows.filter(matches);
  }

  function compileRows(filter: KeyFilter<Name>): CompiledFilter {
    const own = rowsOf(filter);
    return {
      matches: (index) => own[countBelow(own, index)] === index,
      rank: (index) => countBelow(own, index),
      select(ordinal) {
        requireIndex(ordinal, "ordinal");
        return own[ordinal] ?? -1;
      },
    };
  }

  function partsReader(weight: RowWeight<Name>): (index: number) => number {
    if (weight.weighRow) return weight.weighRow;
    return (index) => {
      const keys = base.keysAt(index);
      return weight.weigh(weight.columns.map((column) => keys[column]));
    };
  }

  function compileParts(filter: KeyFilter<Name>, weight: RowWeight<Name>): WeightedFilter {
    const partsOf = partsReader(weight);
    const own: number[] = [];
    /** Parts before each of these rows, and in the end of all. */
    const before: number[] = [0];
    for (const index of rowsOf(filter)) {
      const parts = partsOf(index);
      if (parts === 0) continue;
      before.push((before[own.length] as number) + parts);
      own.push(index);
    }
    const rank = (index: number) => before[countBelow(own, index)] as number;
    return {
      rank,
      weightAt: (index) => rank(index + 1) - rank(index),
      select(ordinal): RowPart | null {
        requireIndex(ordinal, "ordinal");
        const place = countBelow(before, ordinal + 1) - 1;
        const index = own[place];
        return index === undefined ? null : { index, place: ordinal - (before[place] as number) };
      },
    };
  }

  const compile = (filter: KeyFilter<Name>) =>
    filters.getOrCreate(filterContent(filter), () => compileRows(filter));
  const compileWeighted = (filter: KeyFilter<Name>, weight: RowWeight<Name>) =>
    weightedFilters.getOrCreate(`${weight.id}|${filterContent(filter)}`, () => compileParts(filter, weight));

  return {
    keysAt: base.keysAt,
    runAt: base.runAt,
    compile,
    compileWeighted,
    countValues(filter, { from, to }, wanted, weight) {
      const { matches } = compile(filter);
      const partsAt = weight
        ? compileWeighted(filter, weight).weightAt
        : (index: number) => Number(matches(index));
      const counts = new Map<string, ValueCount & { count: number }>();
      for (const index of rows.slice(countBelow(rows, from), countBelow(rows, to))) {
        const parts = partsAt(index);
        if (parts === 0) continue;
        const keys = base.keysAt(index);
        const values = wanted.map((name) => keys[name]);
        const known = counts.get(values.join());
        if (known) known.count += parts;
        else counts.set(values.join(), { values, count: parts });
      }
      return [...counts.values()];
    },
  };
}
