import { describe, expect, it } from "vitest";
import type { OccupancyEntry } from "@/lib/api/generated.schemas";
import { type TreeList, type TreeRow, treeRows } from "./tree-rows";

const part = { gpu: 0, tasks: 0 };

function entry(key: string, gpu: number, children = 1): OccupancyEntry {
  return {
    ...{ key, gpu, children, workflows: 1, tasks: 1, cpu: 0, memory: 0, storage: 0, waiting_gpu: 0 },
    by_priority: { HIGH: part, NORMAL: { gpu, tasks: 1 }, LOW: part },
  };
}

const list = (...entries: OccupancyEntry[]): TreeList => ({
  entries,
  total: entries.length,
  wanted: entries.length,
});
const brief = (row: TreeRow) => (row.kind === "entry" ? row.entry.key : row.kind);
const rowsOf = (top: TreeList, open: Readonly<Record<string, TreeList | undefined>> = {}) =>
  treeRows({ top, gpu: 100, isOpen: (key) => key in open, childrenOf: (key) => open[key] });

describe("treeRows", () => {
  it("puts the rows of an open entry below it", () => {
    const rows = rowsOf(list(entry("a", 60, 2), entry("b", 40)), {
      a: list(entry("kim", 50), entry("b", 10)),
    });
    expect(rows.map(brief)).toEqual(["a", "kim", "b", "b"]);
    expect(rows.map(({ level, position, siblings }) => [level, position, siblings])).toEqual([
      [1, 1, 2],
      [2, 1, 2],
      [2, 2, 2],
      [1, 2, 2],
    ]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(4);
    expect(rows.map(({ parentId }) => parentId)).toEqual([undefined, rows[0]?.id, rows[0]?.id, undefined]);
  });

  it("has as many rows before they are loaded as after", () => {
    const top = list(entry("a", 60, 3));
    expect(rowsOf(top, { a: undefined }).map(brief)).toEqual(["a", "loading", "loading", "loading"]);
    expect(rowsOf(list(entry("a", 60, 21)), { a: undefined })).toHaveLength(1 + 20 + 1);
  });

  it("stands for what is not shown in one row, with what that holds", () => {
    const top = { ...list(entry("a", 60), entry("b", 15)), total: 314 };
    const more = rowsOf(top).at(-1);
    expect(more).toMatchObject({ kind: "more", others: 312, gpu: 25, position: 3, siblings: 3 });
  });

  it("says in one row what could not be loaded", () => {
    const below = { entries: [], total: 30, wanted: 20, error: "The server failed." };
    const rows = rowsOf(list(entry("a", 60, 30)), { a: below });
    expect(rows.map(brief)).toEqual(["a", "failed"]);
  });
});
