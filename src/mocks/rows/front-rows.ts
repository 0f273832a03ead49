import { LruCache } from "../../lib/lru-cache.ts";
import { lastAtMost } from "./block-sums.ts";
import { acceptNone, requireIndex } from "./compiled-filter.ts";
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

/** The newest rows of a list, which have their own values: rows [0, count). */
export interface FrontRows<Name extends string> {
  readonly count: number;
  /** The value of each row, by column. A column that is absent is that of the index behind. */
  readonly columns: Readonly<Partial<Record<Name, Uint8Array | Uint16Array>>>;
}

/** The rows or parts of the front that a filter accepts. */
interface FrontSums {
  /** How many of them rows [0, i) have, for i from 0 to the number of front rows. */
  readonly before: Uint32Array;
  readonly total: number;
}

function contentOf<Name extends string>(filter: KeyFilter<Name>): string {
  return (Object.keys(filter) as Name[])
    .filter((name) => filter[name] !== undefined)
    .sort()
    .map((name) => `${name}:${[...(filter[name] as ReadonlySet<number>)].sort((a, b) => a - b)}`)
    .join(";");
}

/** The row that part number `ordinal` of the front belongs to; rows without parts are passed over. */
function rowOf({ before }: FrontSums, ordinal: number): number {
  return lastAtMost(before, ordinal);
}

/**
 * The list of an index whose newest rows have other values. Counts and pages are exact as in the index itself; the
 * cost of a filter is one pass over the front, when it is compiled.
 * @example
 * const live = withFrontRows(index, { count: 2, columns: { status: Uint8Array.of(1, 0) } });
 * live.compile({ status: new Set([1]) }).select(0); // 0
 */
export function withFrontRows<Name extends string>(
  base: BlockIndex<Name>,
  { count, columns }: FrontRows<Name>,
): BlockIndex<Name> {
  const filters = new LruCache<CompiledFilter>(CACHED_FILTERS);
  const weightedFilters = new LruCache<WeightedFilter>(CACHED_FILTERS);
  let table: Readonly<Record<Name, Uint16Array>> | undefined;

  /** All columns of the front, made at their first use. */
  function frontColumns(): Readonly<Record<Name, Uint16Array>> {
    if (table) return table;
    const names = Object.keys(base.keysAt(0)) as Name[];
    const made = Object.fromEntries(names.map((name) => [name, new Uint16Array(count)])) as Record<
      Name,
      Uint16Array
    >;
    for (let index = 0; index < count; index += 1) {
      const keys = base.keysAt(index);
      for (const name of names) made[name][index] = columns[name]?.[index] ?? keys[name];
    }
    table = made;
    return made;
  }

  function keysAt(index: number): Readonly<Record<Name, number>> {
    if (index >= count) return base.keysAt(index);
    requireIndex(index, "index");
    const values = Object.entries(frontColumns()) as [Name, Uint16Array][];
    return Object.fromEntries(values.map(([name, column]) => [name, column[index]])) as Record<Name, number>;
  }

  function sumFront(filter: KeyFilter<Name>, partsOf: (index: number) => number): FrontSums {
    const front = frontColumns();
    const conditions = (Object.entries(filter) as [Name, ReadonlySet<number> | undefined][]).flatMap(
      ([name, accepted]) => (accepted === undefined ? [] : [{ column: front[name], accepted }]),
    );
    const before = new Uint32Array(count + 1);
    let total = 0;
    for (let index = 0; index < count; index += 1) {
      if (conditions.every(({ column, accepted }) => accepted.has(column[index] as number))) {
        total += partsOf(index);
      }
      before[index + 1] = total;
    }
    return { before, total };
  }

  function partsReader(weight: RowWeight<Name>): (index: number) => number {
    const { weighRow } = weight;
    if (weighRow) return weighRow;
    const wanted = weight.columns.map((name) => frontColumns()[name]);
    const values = new Uint16Array(wanted.length);
    return (index) => {
      for (const [place, column] of wanted.entries()) values[place] = column[index] as number;
      return weight.weigh(values);
    };
  }

  function compileFront(filter: KeyFilter<Name>): CompiledFilter {
    const rest = base.compile(filter);
    const front = sumFront(filter, () => 1);
    if (front.total === 0 && rest === acceptNone) return acceptNone;
    const beforeRest = rest.rank(count);
    return {
      matches(index) {
        if (index >= count) return rest.matches(index);
        requireIndex(index, "index");
        return front.before[index + 1] !== front.before[index];
      },
      rank(index) {
        if (index > count) return front.total + rest.rank(index) - beforeRest;
        requireIndex(index, "index");
        return front.before[index] as number;
      },
      select(ordinal) {
        requireIndex(ordinal, "ordinal");
        if (ordinal < front.total) return rowOf(front, ordinal);
        return rest.select(ordinal - front.total + beforeRest);
      },
    };
  }

  function compileWeightedFront(filter: KeyFilter<Name>, weight: RowWeight<Name>): WeightedFilter {
    const rest = base.compileWeighted(filter, weight);
    const front = sumFront(filter, partsReader(weight));
    if (front.total === 0 && rest === weighNone) return weighNone;
    const beforeRest = rest.rank(count);
    return {
      weightAt(index) {
        if (index >= count) return rest.weightAt(index);
        requireIndex(index, "index");
        return (front.before[index + 1] as number) - (front.before[index] as number);
      },
      rank(index) {
        if (index > count) return front.total + rest.rank(index) - beforeRest;
        requireIndex(index, "index");
        return front.before[index] as number;
      },
      select(ordinal): RowPart | null {
        requireIndex(ordinal, "ordinal");
        if (ordinal >= front.total) return rest.select(ordinal - front.total + beforeRest);
        const index = rowOf(front, ordinal);
        return { index, place: ordinal - (front.before[index] as number) };
      },
    };
  }

  function countFront(
    range: { readonly from: number; readonly to: number },
    wanted: readonly Name[],
    partsAt: (index: number) => number,
  ): readonly ValueCount[] {
    const counts = new Map<string, { readonly values: readonly number[]; count: number }>();
    for (let index = range.from; index < Math.min(range.to, count); index += 1) {
      const parts = partsAt(index);
      if (parts === 0) continue;
      const values = wanted.map((name) => frontColumns()[name][index] as number);
      const known = counts.get(values.join());
      if (known) known.count += parts;
      else counts.set(values.join(), { values, count: parts });
    }
    return [...counts.values()];
  }

  function compile(filter: KeyFilter<Name>): CompiledFilter {
    if (count === 0 || Object.values(filter).every((accepted) => accepted === undefined)) {
      return base.compile(filter);
    }
    return filters.getOrCreate(contentOf(filter), () => compileFront(filter));
  }
  function compileWeighted(filter: KeyFilter<Name>, weight: RowWeight<Name>): WeightedFilter {
    if (count === 0) return base.compileWeighted(filter, weight);
    return weightedFilters.getOrCreate(`${weight.id}|${contentOf(filter)}`, () =>
      compileWeightedFront(filter, weight),
    );
  }

  return {
    keysAt,
    runAt: base.runAt,
    compile,
    compileWeighted,
    countValues(filter, { from, to }, wanted, weight) {
      const start = Math.max(from, count);
      const behind = base.countValues(filter, { from: start, to: Math.max(start, to) }, wanted, weight);
      if (from >= count) return behind;
      const { matches } = compile(filter);
      const partsAt = weight
        ? compileWeighted(filter, weight).weightAt
        : (index: number) => Number(matches(index));
      return [...countFront({ from, to }, wanted, partsAt), ...behind];
    },
  };
}
