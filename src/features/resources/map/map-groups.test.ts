import { describe, expect, it } from "vitest";
import { mapGroups, mapSums, zoomInto } from "./map-groups";

const byStatus = { AVAILABLE: 1, IN_USE: 0, CORDONED: 0, DRAINING: 0, OFFLINE: 0 };

describe("groups of a map", () => {
  it("are tiles with their sums", () => {
    const tile = { key: "OFFLINE", nodes: 3, gpus: 24, used: 8, by_status: byStatus };
    expect(mapGroups({ total: 3, tiles: [tile] }, "status")).toEqual([
      { key: "OFFLINE", label: "Offline", tile: { nodes: 3, gpus: 24, used: 8, byStatus } },
    ]);
    expect(mapSums({ total: 3, tiles: [tile, tile] })).toEqual({ gpus: 48, used: 16 });
  });

  it("are nodes by their groups, in the order of the list", () => {
    const node = (hostname: string, group: string) =>
      ({ hostname, group, status: "AVAILABLE", gpus: 8, used: 2 }) as const;
    const groups = mapGroups(
      { total: 3, nodes: [node("b-1", "b"), node("a-1", "a"), node("b-2", "b")] },
      "pool",
    );
    expect(groups.map(({ key, nodes }) => [key, nodes?.map(({ hostname }) => hostname)])).toEqual([
      ["b", ["b-1", "b-2"]],
      ["a", ["a-1"]],
    ]);
  });
});

describe("zoom into a tile", () => {
  it("filters by its group, and keeps the other filters", () => {
    const chips = [
      { field: "status", value: "AVAILABLE" },
      { field: "pool", value: "a" },
      { field: "pool", value: "b" },
    ];
    expect(zoomInto({ key: "b", nodes: 40 }, { chips, groupBy: "pool" })).toEqual({
      chips: [
        { field: "status", value: "AVAILABLE" },
        { field: "pool", value: "b" },
      ],
      groupBy: "pool",
    });
  });

  it("divides a group that is too large to draw", () => {
    expect(zoomInto({ key: "H100", nodes: 5_001 }, { chips: [], groupBy: "gpu_model" })).toEqual({
      chips: [{ field: "model", value: "H100" }],
      groupBy: "pool",
    });
    expect(zoomInto({ key: "a", nodes: 10_000 }, { chips: [], groupBy: "pool" }).groupBy).toBe("rack");
  });

  it("divides a pool whose siblings make it too large", () => {
    const chips = [{ field: "pool", value: "a" }];
    expect(zoomInto({ key: "a", nodes: 3_000 }, { chips, groupBy: "pool" })).toEqual({
      chips,
      groupBy: "rack",
    });
  });

  it("keeps the region while it goes into a rack", () => {
    const chips = [{ field: "topology", value: "region=us" }];
    expect(zoomInto({ key: "a-rack-1", nodes: 8 }, { chips, groupBy: "rack" }).chips).toEqual([
      { field: "topology", value: "region=us" },
      { field: "topology", value: "rack=a-rack-1" },
    ]);
  });
});
