import { describe, expect, test } from "vitest";
import { itemAt, mapLayout } from "./map-layout.ts";
import type { MapGroup, MapNode } from "./types.ts";

const room = { width: 800, height: 300, textScale: 1 };
const byStatus = { AVAILABLE: 0, IN_USE: 0, CORDONED: 0, DRAINING: 0, OFFLINE: 0 };

function nodesOf(count: number): MapNode[] {
  return Array.from({ length: count }, (_, place) => ({
    hostname: `gpu-node-${place}`,
    status: "AVAILABLE",
    gpus: 8,
    used: place % 9,
  }));
}

const groupOf = (key: string, count: number): MapGroup => ({ key, label: key, nodes: nodesOf(count) });
const tileOf = (key: string, nodes: number): MapGroup => ({
  key,
  label: key,
  tile: { nodes, gpus: 8 * nodes, used: 4 * nodes, byStatus },
});

describe("mapLayout", () => {
  test.each([
    ["one node", [groupOf("a", 1)]],
    ["a group", [groupOf("a", 120)]],
    ["groups of different sizes", [groupOf("a", 300), groupOf("b", 7), groupOf("c", 90), groupOf("d", 1)]],
    ["5,000 nodes of a pool", [groupOf("a", 5000)]],
    ["5,000 nodes of 60 pools", Array.from({ length: 60 }, (_, place) => groupOf(`pool-${place}`, 84))],
    ["5,000 tiles", Array.from({ length: 5000 }, (_, place) => tileOf(`rack-${place}`, 1 + (place % 40)))],
  ])("%s: all are within the room, and none overlap", (_, groups) => {
    const { items, height } = mapLayout(groups, room);
    expect(items).toHaveLength(groups.reduce((sum, { nodes }) => sum + (nodes?.length ?? 1), 0));
    expect(height).toBeLessThanOrEqual(room.height);
    for (const { x, y, side, slot } of items) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + slot).toBeLessThanOrEqual(room.width + 1e-6);
      expect(y + slot).toBeLessThanOrEqual(height + 1e-6);
      expect(side).toBeLessThan(slot);
    }
    // The upper left corner of each belongs to no other.
    for (const [position, item] of items.entries()) {
      if (position % 37 === 0) expect(itemAt({ items }, item.x + 0.01, item.y + 0.01)).toBe(position);
    }
  });

  test("what does not fit goes on below the room, with cells that can still be told apart", () => {
    const { height, pitch } = mapLayout([groupOf("a", 5000)], { width: 60, height: 60, textScale: 1 });
    expect(height).toBeGreaterThan(60);
    expect(pitch).toBe(3);
  });

  test("the areas of tiles follow their nodes", () => {
    const [large, small] = mapLayout([tileOf("a", 400), tileOf("b", 100)], room).items;
    expect((large?.side ?? 0) / (small?.side ?? 1)).toBeCloseTo(2);
  });

  test("a tile of few among many nodes can still be seen", () => {
    const [, small] = mapLayout([tileOf("a", 10_000_000), tileOf("b", 1)], room).items;
    expect(small?.side).toBeGreaterThan(10);
  });

  test("a tile beside single nodes is larger than they are", () => {
    const [tile, node] = mapLayout([tileOf("a", 40), groupOf("b", 20)], room).items;
    expect(tile?.node).toBeUndefined();
    expect(node?.node).toBe(0);
    expect(tile?.slot).toBeGreaterThan(node?.slot ?? 0);
  });

  test("names are above their groups, and left out where they would take the room of the cells", () => {
    const few = mapLayout([groupOf("a", 30), groupOf("b", 30)], room);
    expect(few.heads.map(({ group }) => group)).toEqual([0, 1]);
    const [head] = few.heads;
    expect(few.items[0]?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0));
    const many = Array.from({ length: 2000 }, (_, place) => groupOf(`rack-${place}`, 2));
    expect(mapLayout(many, room).heads).toEqual([]);
  });

  test("a row goes through the groups beside one another", () => {
    const { items, rows } = mapLayout([groupOf("a", 8), groupOf("b", 8)], room);
    const first = rows[0] ?? [];
    const centers = first.map(({ center }) => center);
    expect(new Set(first.map(({ mark }) => items[mark]?.group))).toEqual(new Set([0, 1]));
    expect(centers).toEqual([...centers].sort((a, b) => a - b));
    expect(rows.flat()).toHaveLength(16);
  });

  test("draws nothing without groups, without nodes, and before the size is known", () => {
    expect(mapLayout([], room).items).toEqual([]);
    expect(mapLayout([groupOf("a", 0)], room).items).toEqual([]);
    expect(mapLayout([groupOf("a", 5)], { width: 0, height: 0, textScale: 1 }).items).toEqual([]);
  });
});

describe("itemAt", () => {
  const layout = mapLayout([groupOf("a", 8), groupOf("b", 8)], room);

  test("finds an item by any point of it", () => {
    for (const [position, { x, y, side }] of layout.items.entries()) {
      expect(itemAt(layout, x + side / 2, y + side / 2)).toBe(position);
      expect(itemAt(layout, x + side - 0.01, y + side - 0.01)).toBe(position);
    }
  });

  test("finds nothing in a name, and beyond the picture", () => {
    expect(itemAt(layout, 1, 1)).toBeUndefined();
    expect(itemAt(layout, -5, 40)).toBeUndefined();
    expect(itemAt(layout, 5, 4000)).toBeUndefined();
  });
});
