import { LruCache } from "../../lib/lru-cache.ts";
import { type AcceptedValues, buildAcceptBits } from "./accept-bits.ts";
import { BlockLayout } from "./block-layout.ts";
import { createDistributionLookup } from "./column-weights.ts";
import { acceptAll, acceptNone, createCompiledFilter, requireIndex } from "./compiled-filter.ts";
import { createKey, deriveKey, type HashKey } from "./keyed-hash.ts";
import { layRuns, RUN_UNIT, RUN_UNIT_BITS } from "./slot-runs.ts";
import { buildSlotTables, type SlotTables } from "./slot-tables.ts";
import type {
  BlockIndex,
  BlockIndexOptions,
  CompiledFilter,
  KeyColumn,
  KeyFilter,
  RowWeight,
  RunOptions,
  WeightedFilter,
} from "./types.ts";
import { countValues } from "./value-counts.ts";
import { createWeightedFilter, weighNone } from "./weighted-filter.ts";

/** Cached filters; each takes 8 KB. */
const CACHED_FILTERS = 16;
/** Cached weighted filters; each takes 25 KB. */
const CACHED_WEIGHTED_FILTERS = 8;

const GREATEST_WEIGHT = 65_535;

// Branches of the key.
const TABLES = 0;
const LAYOUT = 1;
const RUNS = 2;

/**
 * The columns that a filter restricts, with the values they accept in ascending order, or `null`
 * when one accepts none. Two filters that accept the same rows by column give the same answer.
 */
function canonical<Name extends string>(
  columns: readonly KeyColumn<Name>[],
  filter: KeyFilter<Name>,
): AcceptedValues[] | null {
  const conditions: AcceptedValues[] = [];
  for (const [column, { name, size }] of columns.entries()) {
    const accepted = filter[name];
    if (!accepted) continue;
    const values = [...accepted].filter((value) => Number.isInteger(value) && value >= 0 && value < size);
    if (values.length === 0) return null;
    if (values.length < size) conditions.push({ column, values: values.sort((a, b) => a - b) });
  }
  return conditions;
}

/** The positions of the named columns. @throws RangeError for a name that no column has. */
function positionsOf<Name extends string>(
  columns: readonly KeyColumn<Name>[],
  names: readonly Name[],
  where: string,
): readonly number[] {
  return names.map((name) => {
    const position = columns.findIndex((column) => column.name === name);
    if (position >= 0) return position;
    const known = columns.map((column) => column.name).join(", ");
    throw new RangeError(`${where} names "${name}": the columns are ${known}.`);
  });
}

function layOptionalRuns<Name extends string>(
  key: HashKey,
  columns: readonly KeyColumn<Name>[],
  tables: SlotTables,
  runs: RunOptions<Name> | undefined,
): Uint8Array | undefined {
  if (!runs) return undefined;
  if (!(runs.share >= 0 && runs.share <= 1)) {
    throw new RangeError(`runs.share is ${runs.share}: give a share from 0 to 1.`);
  }
  const alike = positionsOf(columns, runs.alike, "runs.alike");
  const lookups = columns.map((column, position) =>
    createDistributionLookup(column, columns.slice(0, position), tables),
  );
  const allows = (column: number, value: number, place: number): boolean =>
    (lookups[column]?.(place).weights[value] as number) > 0;
  return layRuns(key, tables, runs.share, alike, allows);
}

/** Reads the weight of a slot by its place among all slots. */
function slotWeigher<Name extends string>(
  { id, weigh }: RowWeight<Name>,
  lists: readonly (Uint8Array | Uint16Array)[],
): (place: number) => number {
  const values = new Uint16Array(lists.length);
  return (place) => {
    for (let column = 0; column < lists.length; column += 1) {
      values[column] = lists[column]?.[place] as number;
    }
    const weight = weigh(values);
    if (Number.isInteger(weight) && weight >= 0 && weight <= GREATEST_WEIGHT) return weight;
    throw new RangeError(
      `Weight "${id}" of ${values.join(", ")} is ${weight}: give an integer from 0 to 65,535.`,
    );
  };
}

/**
 * An endless list whose key columns are a function of (seed, entity, index) alone, and whose filters count and page
 * without reading rows. Index 0 is the newest row.
 *
 * Row i is in block ⌊i / 1024⌋; the block's slot table holds the key columns of its rows, in an order that differs by
 * block (`BlockLayout`). A value outside [0, size) in a filter matches nothing.
 * @throws RangeError when `options` or a column's weights are out of range.
 * @example
 * const index = createBlockIndex({ seed: 1, entity: "job", columns });
 * index.compile({ status: new Set([2]) }).rank(1_000); // matches among the newest 1,000 rows
 */
export function createBlockIndex<Name extends string>(options: BlockIndexOptions<Name>): BlockIndex<Name> {
  const { seed, entity, columns, runs } = options;
  requireIndex(seed, "seed");
  const key = createKey(seed, `block-index:${entity}`);
  const tables = buildSlotTables(deriveKey(key, TABLES), columns);
  const runLengths = layOptionalRuns(deriveKey(key, RUNS), columns, tables, runs);
  const layout = new BlockLayout(deriveKey(key, LAYOUT), runLengths ? RUN_UNIT_BITS : 0);
  const names = new Set<string>(columns.map(({ name }) => name));
  const sizeOf = ({ column }: AcceptedValues) => (columns[column] as KeyColumn<Name>).size;
  const filters = new LruCache<CompiledFilter>(CACHED_FILTERS);
  const weightedFilters = new LruCache<WeightedFilter>(CACHED_WEIGHTED_FILTERS);
  const valuesOf = (column: number) => tables[column] as Uint8Array | Uint16Array;

  function weigherOf(weight: RowWeight<Name>): (place: number) => number {
    return slotWeigher(weight, positionsOf(columns, weight.columns, `Weight "${weight.id}"`).map(valuesOf));
  }

  /** The filter's conditions and a text that identifies them; null when the filter accepts nothing. */
  function conditionsOf(filter: KeyFilter<Name>): { conditions: AcceptedValues[]; content: string } | null {
    for (const name of Object.keys(filter)) {
      if (!names.has(name)) {
        throw new RangeError(`Filter on "${name}": the columns of "${entity}" are ${[...names].join(", ")}.`);
      }
    }
    const conditions = canonical(columns, filter);
    if (!conditions) return null;
    // The columns that accept the smallest part of their values leave the least to test for the others.
    conditions.sort((a, b) => a.values.length / sizeOf(a) - b.values.length / sizeOf(b));
    const content = conditions.map(({ column, values }) => `${column}:${values.join(",")}`).join(";");
    return { conditions, content };
  }

  return {
    keysAt(index) {
      requireIndex(index, "index");
      const place = layout.placeOf(index);
      const keys: Record<string, number> = {};
      for (let column = 0; column < columns.length; column += 1) {
        const { name } = columns[column] as KeyColumn<Name>;
        keys[name] = tables[column]?.[place] as number;
      }
      return keys as Record<Name, number>;
    },

    runAt(index) {
      requireIndex(index, "index");
      const inUnit = index % RUN_UNIT;
      const first = index - inUnit;
      const length = runLengths?.[Math.floor(layout.placeOf(first) / RUN_UNIT)] ?? 1;
      return inUnit < length ? { first, length } : { first: index, length: 1 };
    },

    compile(filter) {
      const read = conditionsOf(filter);
      if (!read) return acceptNone;
      const { conditions, content } = read;
      if (conditions.length === 0) return acceptAll;
      return filters.getOrCreate(content, () =>
        createCompiledFilter(layout, buildAcceptBits(tables, conditions)),
      );
    },

    compileWeighted(filter, weight) {
      const weigher = weigherOf(weight);
      const read = conditionsOf(filter);
      if (!read) return weighNone;
      const { conditions, content } = read;
      return weightedFilters.getOrCreate(`${weight.id}|${content}`, () =>
        createWeightedFilter(layout, buildAcceptBits(tables, conditions), weigher),
      );
    },

    countValues(filter, range, wanted, weight) {
      const positions = positionsOf(columns, wanted, "countValues");
      const counted = positions.map((column) => ({
        size: (columns[column] as KeyColumn<Name>).size,
        values: valuesOf(column),
      }));
      const weigher = weight && weigherOf(weight);
      const read = conditionsOf(filter);
      if (!read) return [];
      return countValues(layout, buildAcceptBits(tables, read.conditions), range, counted, weigher);
    },
  };
}
