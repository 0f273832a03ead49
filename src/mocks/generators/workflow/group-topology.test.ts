import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createStream } from "../../rows/random-stream.ts";
import { drawTopology, MAXIMUM_GROUPS, shapedTopology, topologyOf } from "./group-topology.ts";

const streams = fc.nat().map((index) => createStream(1, "topology", index));

describe("a drawn graph", () => {
  it("has 1–6 groups, and edges from earlier groups to later ones, known at both ends", () => {
    fc.assert(
      fc.property(streams, fc.boolean(), (stream, needsEdge) => {
        const { upstream, downstream, levels } = drawTopology(stream, needsEdge);
        expect(upstream.length).toBeGreaterThanOrEqual(needsEdge ? 2 : 1);
        expect(upstream.length).toBeLessThanOrEqual(MAXIMUM_GROUPS);
        const forward = upstream.flatMap((sources, group) => sources.map((source) => `${source}→${group}`));
        const backward = downstream.flatMap((targets, group) =>
          targets.map((target) => `${group}→${target}`),
        );
        expect(new Set(forward)).toEqual(new Set(backward));
        expect(forward).toHaveLength(new Set(forward).size);
        if (needsEdge) expect(forward).not.toEqual([]);
        for (const [group, sources] of upstream.entries()) {
          for (const source of sources) expect(source).toBeLessThan(group);
          const depth = Math.max(-1, ...sources.map((source) => levels[source] as number)) + 1;
          expect(levels[group]).toBe(depth);
        }
      }),
    );
  });

  it("takes every shape", () => {
    const stream = createStream(1, "topology", 0);
    const drawn = Array.from({ length: 500 }, () => drawTopology(stream, false).upstream);
    const shapes = new Set(drawn.map((upstream) => JSON.stringify(upstream)));
    for (const shape of ["chain", "several-roots", "fan-out", "fan-in", "diamond"] as const) {
      expect(shapes, shape).toContain(JSON.stringify(shapedTopology(shape, 4, stream).upstream));
    }
    expect(new Set(drawn.map(({ length }) => length))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });
});

describe("shapes", () => {
  it.each([
    ["chain", 3, [[], [0], [1]]],
    ["several-roots", 3, [[], [], []]],
    ["fan-out", 3, [[], [0], [0]]],
    ["fan-in", 3, [[], [], [0, 1]]],
    ["diamond", 4, [[], [0], [0], [1, 2]]],
  ] as const)("%s of %d", (shape, count, upstream) => {
    expect(shapedTopology(shape, count, createStream(1, "topology", 0)).upstream).toEqual(upstream);
  });

  it("take their level from the longest way to a root", () => {
    expect(topologyOf([[], [0], [1], [0, 2]]).levels).toEqual([0, 1, 2, 3]);
  });
});
