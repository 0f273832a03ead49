import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_VOLUME, type Volume } from "../../seed/volumes.ts";
import { NODE_SPREAD } from "../node-names.ts";
import { POOL_SPREAD } from "../pool-names.ts";
import { spreadNodes } from "./node-spread.ts";

function spread(pools: number, resourcesPerPool: number, resourcesTotal?: number) {
  const volume: Volume = { ...DEFAULT_VOLUME, pools, resourcesPerPool, resourcesTotal };
  const { total, nodesOf } = spreadNodes(volume);
  return { total, nodes: Array.from({ length: pools }, (_, pool) => nodesOf(pool)) };
}

describe("nodes are spread over the pools", () => {
  it("evenly, if only the number for each pool is given", () => {
    fc.assert(
      fc.property(fc.nat({ max: 200 }), fc.nat({ max: 300 }), (pools, perPool) => {
        expect(spread(pools, perPool)).toEqual({
          total: pools * perPool,
          nodes: new Array(pools).fill(perPool),
        });
      }),
    );
  });

  it("to match the total, including the nodes of tasks if possible", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.nat({ max: 120 }),
        fc.nat({ max: 30_000 }),
        (pools, perPool, wanted) => {
          const { total, nodes } = spread(pools, perPool, wanted);
          expect(total).toBe(wanted);
          expect(nodes.reduce((sum, count) => sum + count, 0)).toBe(wanted);
          const front = nodes.slice(0, POOL_SPREAD);
          const named = Math.min(NODE_SPREAD, perPool);
          const most = Math.floor(wanted / front.length);
          for (const count of front) expect(count).toBeGreaterThanOrEqual(Math.min(named, most));
        },
      ),
    );
  });

  it("as in the documented console calls", () => {
    const { nodes } = spread(1_000, 10_000, 1_000_000);
    expect(new Set(nodes.slice(0, 50))).toEqual(new Set([10_000]));
    expect(new Set(nodes.slice(50))).toEqual(new Set([526, 527]));
    expect(new Set(spread(50, 50, 1_000_000).nodes)).toEqual(new Set([20_000]));
  });

  it("but not in a world without pools", () => {
    expect(spread(0, 50, 1_000)).toEqual({ total: 0, nodes: [] });
  });
});
