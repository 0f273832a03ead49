import { BLOCK_SIZE } from "./block-permutation.ts";
import { deriveKey, type HashKey, keyWord } from "./keyed-hash.ts";
import { RandomStream } from "./random-stream.ts";
import { assignSlots } from "./slot-assignment.ts";
import type { KeyColumn } from "./types.ts";

/** Slot tables that the blocks of one superblock share out among them. */
export const OLD_TABLES = 64;

/**
 * Joint assignments of the key columns. Tables 0 … 63 serve the old blocks; table 64 + r serves
 * the block of recency r.
 */
export interface SlotTables {
  /** 64 + the number of recent blocks. */
  readonly tableCount: number;
  /** One list for each column: the value of slot s of table t is at t × 1,024 + s. */
  readonly values: readonly (Uint8Array | Uint16Array)[];
}

// Branches of the key.
const OLD_VALUES = 0;
const RECENT_VALUES = 1;
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
 * Builds the slot tables. Every value with a weight above 0 gets at least one slot among the 64 old
 * tables, and one among the recent tables, however rare it is.
 * @throws RangeError when a column's size or weights are not as `KeyColumn` says.
 */
export function buildSlotTables(
  key: HashKey,
  columns: readonly KeyColumn[],
  recentBlocks: number,
): SlotTables {
  validate(columns);
  const tableCount = OLD_TABLES + recentBlocks;
  const recencies = Array.from({ length: recentBlocks }, (_, recency) => recency);
  const old = assignSlots(deriveKey(key, OLD_VALUES), columns, [null], OLD_TABLES * BLOCK_SIZE);
  const recent = assignSlots(deriveKey(key, RECENT_VALUES), columns, recencies, BLOCK_SIZE);

  const shuffles = Array.from({ length: tableCount }, (_, table) =>
    new RandomStream(deriveKey(key, SHUFFLE, table)).permutation(BLOCK_SIZE),
  );
  const dealKey = deriveKey(key, DEAL);
  const turns = new Uint8Array(BLOCK_SIZE).map((_, slot) => keyWord(dealKey, slot) % OLD_TABLES);
  const values = columns.map(({ size }, column) => {
    const list =
      size > 256 ? new Uint16Array(tableCount * BLOCK_SIZE) : new Uint8Array(tableCount * BLOCK_SIZE);
    for (const [table, shuffle] of shuffles.entries()) {
      const target = list.subarray(table * BLOCK_SIZE, (table + 1) * BLOCK_SIZE);
      if (table < OLD_TABLES) dealOld(target, shuffle, old[column] as Uint16Array, table, turns);
      else dealRecent(target, shuffle, recent[column] as Uint16Array, table - OLD_TABLES);
    }
    return list;
  });
  return { tableCount, values };
}

/**
 * Each old table gets one of every 64 neighboring assignments, so that its shares are those of the whole. The
 * selection must vary (`turns`), or a pattern with a period of 64 would fill a table.
 */
function dealOld(
  target: Uint8Array | Uint16Array,
  shuffle: Uint16Array,
  values: Uint16Array,
  table: number,
  turns: Uint8Array,
): void {
  for (let slot = 0; slot < BLOCK_SIZE; slot += 1) {
    const card = slot * OLD_TABLES + (table ^ (turns[slot] as number));
    target[shuffle[slot] as number] = values[card] as number;
  }
}

function dealRecent(
  target: Uint8Array | Uint16Array,
  shuffle: Uint16Array,
  values: Uint16Array,
  recency: number,
): void {
  for (let slot = 0; slot < BLOCK_SIZE; slot += 1) {
    target[shuffle[slot] as number] = values[recency * BLOCK_SIZE + slot] as number;
  }
}
