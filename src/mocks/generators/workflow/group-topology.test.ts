import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createStream } from "../../rows/random-stream.ts";
import {
  drawLargeTopology,
  drawTopology,
  LARGE_GROUPS,
  MAXIMUM_GROUPS,
  MAXIMUM_LEVELS,
  shapedTopology,
  type Topology,
  topologyOf,
} from "./group-topology.ts";

const streams = fc.nat().map((index) => createStream(1, "topology", index));

/** Expects edges to lead from earlier to later groups, to be listed at both ends, and to decide the levels. */
function checkEdges({ upstream, downstream, levels }: Topology): void {
  const forward = upstream.flatMap((sources, group) => sources.map((source) => `${source}→${group}`));
  const backward = downstream.flatMap((targets, group) => targets.map((target) => `${group}→${target}`));
  expect(new Set(forward)).toEqual(new Set(backward));
  expect(forward).toHaveLength(new Set(forward).size);
  for (const [group, sources] of upstream.entries()) {
    for (const source of sources) expect(source).toBeLessThan(group);
    const depth = Math.max(-1, ...sources.map((source) => levels[source] as number)) + 1;
    expect(levels[group]).toBe(depth);
  }
}

describe("a drawn graph", () => {
  it("has 1–6 groups, and edges from earlier to later groups, listed at both ends", () => {
    fc.assert(
      fc.property(streams, (stream) => {
        const topology = drawTopology(stream);
        expect(topology.upstream.length).toBeGreaterThanOrEqual(1);
        expect(topology.upstream.length).toBeLessThanOrEqual(MAXIMUM_GROUPS);
        checkEdges(topology);
      }),
    );
  });

  it("has every shape", () => {
    const stream = createStream(1, "topology", 0);
    const drawn = Array.from({ length: 500 }, () => drawTopology(stream).upstream);
    const shapes = new Set(drawn.map((upstream) => JSON.stringify(upstream)));
    for (const shape of ["chain", "several-roots", "fan-out", "fan-in", "diamond"] as const) {
      expect(shapes, shape).toContain(JSON.stringify(shapedTopology(shape, 4, stream).upstream));
    }
    expect(new Set(drawn.map(({ length }) => length))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });
});

describe("a large graph", () => {
  it.each(["sweep", "layers"] as const)(
    "of shape %s has one first and one last group, and no dead ends",
    (kind) => {
      const counts = new Set<number>();
      fc.assert(
        fc.property(streams, (stream) => {
          const topology = drawLargeTopology(kind, stream);
          const { upstream, downstream, levels } = topology;
          const last = upstream.length - 1;
          counts.add(upstream.length);
          expect(upstream.length).toBeGreaterThanOrEqual(LARGE_GROUPS[0]);
          expect(upstream.length).toBeLessThanOrEqual(LARGE_GROUPS[1]);
          checkEdges(topology);
          expect(upstream.flatMap((sources, group) => (sources.length === 0 ? [group] : []))).toEqual([0]);
          expect(downstream.flatMap((targets, group) => (targets.length === 0 ? [group] : []))).toEqual([
            last,
          ]);
          const depth = 1 + Math.max(...levels);
          expect(depth).toBeLessThanOrEqual(MAXIMUM_LEVELS);
          if (kind === "sweep") expect(depth).toBe(3);
          else expect(depth).toBeGreaterThanOrEqual(4);
        }),
      );
      expect(counts.size).toBeGreaterThan(20);
    },
  );
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

  it("derive levels from the longest path to a root", () => {
    expect(topologyOf([[], [0], [1], [0, 2]]).levels).toEqual([0, 1, 2, 3]);
  });
});
