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
  /** One list for each column: the value of slot s of table t stands at t × 1,024 + s. */
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

  const places = new Uint32Array(tableCount * BLOCK_SIZE);
  const shuffles = Array.from({ length: tableCount }, (_, table) =>
    new RandomStream(deriveKey(key, SHUFFLE, table)).permutation(BLOCK_SIZE),
  );
  const placeIn = (table: number, slot: number) =>
    table * BLOCK_SIZE + ((shuffles[table] as Uint16Array)[slot] as number);
  const dealKey = deriveKey(key, DEAL);
  for (let stratum = 0; stratum < BLOCK_SIZE; stratum += 1) {
    // Of 64 neighbouring assignments each table gets one; which one must vary, else runs of 64 would all deal alike.
    const turn = keyWord(dealKey, stratum) % OLD_TABLES;
    for (let card = 0; card < OLD_TABLES; card += 1) {
      places[stratum * OLD_TABLES + card] = placeIn(card ^ turn, stratum);
    }
  }
  for (let card = 0; card < recentBlocks * BLOCK_SIZE; card += 1) {
    const table = OLD_TABLES + Math.floor(card / BLOCK_SIZE);
    places[OLD_TABLES * BLOCK_SIZE + card] = placeIn(table, card % BLOCK_SIZE);
  }

  const values = columns.map(({ size }, column) => {
    const list =
      size > 256 ? new Uint16Array(tableCount * BLOCK_SIZE) : new Uint8Array(tableCount * BLOCK_SIZE);
    const oldValues = old[column] as Uint16Array;
    const recentValues = recent[column] as Uint16Array;
    for (let card = 0; card < oldValues.length; card += 1) {
      list[places[card] as number] = oldValues[card] as number;
    }
    for (let card = 0; card < recentValues.length; card += 1) {
      list[places[oldValues.length + card] as number] = recentValues[card] as number;
    }
    return list;
  });
  return { tableCount, values };
}
