import { BLOCK_SIZE } from "./block-permutation.ts";
import { deriveKey, type HashKey } from "./keyed-hash.ts";
import { cumulate, RandomStream } from "./random-stream.ts";
import { SLOT_COUNT, type SlotTables, TABLE_COUNT } from "./slot-tables.ts";

/** Rows of a unit, which stay together in every block, as a power of two; a run never crosses its unit. */
export const RUN_UNIT_BITS = 2;
export const RUN_UNIT = 2 ** RUN_UNIT_BITS;

/** Weights of runs of 2, 3 and 4 rows. */
const CUMULATIVE_LENGTHS = cumulate([5, 3, 2]);

/** How many slots have each value. */
function countValues(values: Uint8Array | Uint16Array): Uint32Array {
  const counts = new Uint32Array(2 ** (8 * values.BYTES_PER_ELEMENT));
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] as number;
    counts[value] = (counts[value] as number) + 1;
  }
  return counts;
}

/**
 * Lays runs into the slot tables: the slots of a run take over the values that its first slot has in the
 * columns `alike`, given by position. Since the first slots are drawn among all, shares stay what they are;
 * a value's only slot is never given up.
 * @param allows whether the slot at a place may have a value in a column; always by default.
 * @returns the length of the run at the start of each unit, 1 where there is none.
 */
export function layRuns(
  key: HashKey,
  tables: SlotTables,
  share: number,
  alike: readonly number[],
  allows: (column: number, value: number, place: number) => boolean = () => true,
): Uint8Array {
  const lists = alike.map((column) => tables[column] as Uint8Array | Uint16Array);
  const counts = lists.map(countValues);
  const lengths = new Uint8Array(SLOT_COUNT / RUN_UNIT).fill(1);
  const follow = (leader: number, place: number): boolean => {
    const isFree = lists.every((list, column) => {
      const [own, taken] = [list[place] as number, list[leader] as number];
      if (own === taken) return true;
      return (counts[column]?.[own] as number) > 1 && allows(alike[column] as number, taken, place);
    });
    if (!isFree) return false;
    for (const [column, list] of lists.entries()) {
      const count = counts[column] as Uint32Array;
      const [own, taken] = [list[place] as number, list[leader] as number];
      count[own] = (count[own] as number) - 1;
      count[taken] = (count[taken] as number) + 1;
      list[place] = taken;
    }
    return true;
  };
  for (let table = 0; table < TABLE_COUNT; table += 1) {
    const stream = new RandomStream(deriveKey(key, table));
    for (let leader = table * BLOCK_SIZE; leader < (table + 1) * BLOCK_SIZE; leader += RUN_UNIT) {
      if (!stream.chance(share)) continue;
      const wanted = 2 + stream.weightedIndex(CUMULATIVE_LENGTHS);
      let length = 1;
      while (length < wanted && follow(leader, leader + length)) length += 1;
      lengths[leader / RUN_UNIT] = length;
    }
  }
  return lengths;
}
