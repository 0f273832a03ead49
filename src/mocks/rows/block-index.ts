import { type AcceptedValues, buildAcceptBits } from "./accept-bits.ts";
import { BlockLayout } from "./block-layout.ts";
import { acceptAll, acceptNone, createCompiledFilter, requireIndex } from "./compiled-filter.ts";
import { createKey, deriveKey } from "./keyed-hash.ts";
import { buildSlotTables } from "./slot-tables.ts";
import type { BlockIndex, BlockIndexOptions, CompiledFilter, KeyColumn, KeyFilter } from "./types.ts";

/** Filters kept ready, least recently used first out; each takes 8 KB and 128 bytes per recent block. */
const KEPT_FILTERS = 16;

// Branches of the key.
const TABLES = 0;
const LAYOUT = 1;

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

/**
 * An endless list whose key columns are a function of (seed, entity, index) alone, and whose
 * filters count and page without looking at rows. Index 0 is the newest row.
 *
 * Row i lies in block ⌊i / 1024⌋; the block's slot table holds the key columns of its rows in an
 * order of its own (`BlockLayout`). A value outside [0, size) in a filter matches nothing.
 * @throws RangeError when `options` or a column's weights are out of range.
 */
export function createBlockIndex<Name extends string>(options: BlockIndexOptions<Name>): BlockIndex<Name> {
  const { seed, entity, columns, recentBlocks } = options;
  requireIndex(seed, "seed");
  if (!(Number.isInteger(recentBlocks) && recentBlocks >= 0 && recentBlocks <= 1024)) {
    throw new RangeError(`recentBlocks is ${recentBlocks}: give an integer from 0 to 1,024.`);
  }
  const key = createKey(seed, `block-index:${entity}`);
  const tables = buildSlotTables(deriveKey(key, TABLES), columns, recentBlocks);
  const layout = new BlockLayout(deriveKey(key, LAYOUT), recentBlocks);
  const names = new Set<string>(columns.map(({ name }) => name));
  const sizeOf = ({ column }: AcceptedValues) => (columns[column] as KeyColumn<Name>).size;
  const kept = new Map<string, CompiledFilter>();

  return {
    keysAt(index) {
      requireIndex(index, "index");
      const place = layout.placeOf(index);
      const keys: Record<string, number> = {};
      for (let column = 0; column < columns.length; column += 1) {
        const { name } = columns[column] as KeyColumn<Name>;
        keys[name] = tables.values[column]?.[place] as number;
      }
      return keys as Record<Name, number>;
    },

    compile(filter) {
      for (const name of Object.keys(filter)) {
        if (!names.has(name)) {
          throw new RangeError(
            `Filter on "${name}": the columns of "${entity}" are ${[...names].join(", ")}.`,
          );
        }
      }
      const conditions = canonical(columns, filter);
      if (!conditions) return acceptNone;
      if (conditions.length === 0) return acceptAll;
      // The columns that accept the smallest part of their values leave the least to test for the others.
      conditions.sort((a, b) => a.values.length / sizeOf(a) - b.values.length / sizeOf(b));
      const content = conditions.map(({ column, values }) => `${column}:${values.join(",")}`).join(";");
      const compiled = kept.get(content) ?? createCompiledFilter(layout, buildAcceptBits(tables, conditions));
      kept.delete(content);
      kept.set(content, compiled);
      if (kept.size > KEPT_FILTERS) {
        for (const oldest of kept.keys()) {
          kept.delete(oldest);
          break;
        }
      }
      return compiled;
    },
  };
}
