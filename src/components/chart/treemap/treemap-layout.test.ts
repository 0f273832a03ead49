import { describe, expect, test } from "vitest";
import { tileLabel, treemapTiles } from "./treemap-layout.ts";
import type { TreemapItem } from "./types.ts";

const room = { width: 600, height: 300, textScale: 1 };
const texts = { valueText: ({ value }: { value: number }) => `${value} GPUs` };

const item = (key: string, value: number, more: Partial<TreemapItem> = {}): TreemapItem => ({
  key,
  label: key,
  value,
  ...more,
});

const areaOf = ({ width, height }: { width: number; height: number }) => width * height;

describe("treemapTiles", () => {
  test("areas follow the values", () => {
    const [large, middle, small] = treemapTiles(
      [item("c", 100), item("a", 400), item("b", 200)],
      texts,
      room,
    );
    expect([large?.key, middle?.key, small?.key]).toEqual(["a", "b", "c"]);
    expect(areaOf(large as never) / areaOf(small as never)).toBeCloseTo(4, 0);
    expect(areaOf(middle as never) / areaOf(small as never)).toBeCloseTo(2, 0);
  });

  test("tiles stay within the room and overlap nowhere", () => {
    const items = Array.from({ length: 60 }, (_, place) => item(`pool-${place}`, (place * 37) % 101));
    const tiles = treemapTiles(items, texts, room);
    for (const [place, a] of tiles.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(0);
      expect(a.x + a.width).toBeLessThanOrEqual(room.width);
      expect(a.y + a.height).toBeLessThanOrEqual(room.height);
      for (const b of tiles.slice(place + 1)) {
        const isApart =
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(isApart, `${a.key} and ${b.key}`).toBe(true);
      }
    }
  });

  test("leaves out what is zero, negative or hidden", () => {
    const items = [item("a", 5), item("b", 0), item("c", -1), item("d", 3)];
    expect(treemapTiles(items, { ...texts, hidden: new Set(["d"]) }, room).map(({ key }) => key)).toEqual([
      "a",
    ]);
    expect(treemapTiles([item("b", 0)], texts, room)).toEqual([]);
    expect(treemapTiles([], texts, room)).toEqual([]);
  });

  test("draws nothing before the size is known", () => {
    expect(treemapTiles([item("a", 5)], texts, { width: 0, height: 0, textScale: 1 })).toEqual([]);
  });

  test("puts children below the name of their parent, which has their sum", () => {
    const children = [item("ann", 30), item("bob", 10)];
    const tiles = treemapTiles([item("pool", 999, { children, color: "series-3" })], texts, room);
    expect(tiles.map(({ isHead, parent, item: { label, value } }) => [label, isHead, parent, value])).toEqual(
      [
        ["pool", true, undefined, 40],
        ["ann", false, "pool", 30],
        ["bob", false, "pool", 10],
      ],
    );
    const [head, ann] = tiles;
    expect(ann?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0));
    expect(ann?.color).toBe("series-3");
  });

  test("gives no name to parents that are too small for one", () => {
    const small = item("small", 1, { children: [item("ann", 1)] });
    const tiles = treemapTiles([item("large", 100), small], texts, room);
    expect(tiles.map(({ key }) => key)).toEqual(["large", "small\0ann"]);
  });

  test("makes one tile of the smallest of many, without losing any of their value", () => {
    const items = Array.from({ length: 2000 }, (_, place) => item(`user-${place}`, 1 + (place % 7)));
    const tiles = treemapTiles(items, texts, { width: 2000, height: 1000, textScale: 1 });
    expect(tiles).toHaveLength(500);
    expect(tiles.find(({ item: { label } }) => label === "1,501 others")).toBeDefined();
    const total = (all: readonly { value: number }[]) => all.reduce((sum, { value }) => sum + value, 0);
    expect(total(tiles.map((tile) => tile.item))).toBe(total(items));
  });

  test("writes only what fits", () => {
    const linesIn = (width: number, height: number, textScale = 1) =>
      treemapTiles([item("training", 512, { share: 0.8 })], texts, { width, height, textScale })[0]?.lines;
    expect(linesIn(200, 60)).toEqual(["training", "512 GPUs · 80%"]);
    expect(linesIn(80, 60)).toEqual(["training", "80%"]);
    expect(linesIn(200, 20)).toEqual(["training"]);
    expect(linesIn(200, 8)).toEqual([]);
    expect(linesIn(30, 60)).toEqual([]);
    expect(linesIn(130, 60)).toEqual(["training", "512 GPUs · 80%"]);
    expect(linesIn(130, 60, 1.5)).toEqual(["training", "80%"]);
  });
});

test("tileLabel says the parent, the value and the share", () => {
  expect(tileLabel({ item: item("ann", 30, { share: 0.256 }), parent: "pool" }, texts)).toBe(
    "pool, ann: 30 GPUs, 25.6% used.",
  );
  expect(tileLabel({ item: item("ann", 30) }, texts)).toBe("ann: 30 GPUs.");
});
