import { BLOCK_SIZE } from "./block-permutation.ts";
import { deriveKey, type HashKey, keyWord } from "./keyed-hash.ts";
import { RandomStream } from "./random-stream.ts";
import { assignSlots } from "./slot-assignment.ts";
import type { KeyColumn } from "./types.ts";

/** Slot tables; the blocks of one superblock share them out among them. */
export const TABLE_COUNT = 64;
/** Slots of all tables. */
export const SLOT_COUNT = TABLE_COUNT * BLOCK_SIZE;

/** Joint assignments of the key columns, one list for each: the value of slot s of table t is at t × 1,024 + s. */
export type SlotTables = readonly (Uint8Array | Uint16Array)[];

// Branches of the key.
const VALUES = 0;
const DEAL = 2;
const SHUFFLE = 3;

function validate(columns: readonly KeyColumn[]): void {
  const names = new Set<string>();
  for (const { name, size } of columns) {
    if (names.has(name)) throw new RangeError(`Two key columns are named "${name}": give each its own name.`);
    names.add(name);
    if (!(Number.isInteger(size) && size >= 1 && size <= 65_536)) {
      throw new RangeError(`Key column "${name}" has ${size} values: give an integer from 1 to 65,536.`);
    }
  }
}

/**
 * Builds the slot tables. Every value with a weight above 0 gets at least one slot, however rare it is.
 *
 * Each table gets one of every 64 neighboring assignments, so that its shares are those of the whole. The selection
 * must vary (`turns`), or a pattern with a period of 64 would fill a table.
 * @throws RangeError when a column's size or weights are not as `KeyColumn` says.
 */
export function buildSlotTables(key: HashKey, columns: readonly KeyColumn[]): SlotTables {
  validate(columns);
  const assigned = assignSlots(deriveKey(key, VALUES), columns, SLOT_COUNT);
  const shuffles = Array.from({ length: TABLE_COUNT }, (_, table) =>
    new RandomStream(deriveKey(key, SHUFFLE, table)).permutation(BLOCK_SIZE),
  );
  const dealKey = deriveKey(key, DEAL);
  const turns = new Uint8Array(BLOCK_SIZE).map((_, slot) => keyWord(dealKey, slot) % TABLE_COUNT);
  return columns.map(({ size }, column) => {
    const values = assigned[column] as Uint16Array;
    const list = size > 256 ? new Uint16Array(SLOT_COUNT) : new Uint8Array(SLOT_COUNT);
    for (const [table, shuffle] of shuffles.entries()) {
      const target = list.subarray(table * BLOCK_SIZE, (table + 1) * BLOCK_SIZE);
      for (let slot = 0; slot < BLOCK_SIZE; slot += 1) {
        const card = slot * TABLE_COUNT + (table ^ (turns[slot] as number));
        target[shuffle[slot] as number] = values[card] as number;
      }
    }
    return list;
  });
}
