import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Box,
  type Direction,
  directions,
  GROUP_HEIGHT,
  graphLayout,
  NODE_WIDTH,
  nodeHeight,
} from "./graph-layout";
import { groupGraph, levelsOf } from "./group-graph";
import { anyGroups, diamond, groupOf } from "./sample-graph.fixture";

const closed = () => false;
const anyDirection = fc.constantFrom(...directions);

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** Start of a box along the graph's direction. */
function startOf(box: Box | undefined, direction: Direction): number {
  if (box === undefined) throw new Error("Box not found.");
  return direction === "TB" ? box.y : box.x;
}

describe("graphLayout", () => {
  it("aligns the groups of a level, after the previous level", () => {
    fc.assert(
      fc.property(anyGroups, anyDirection, fc.func(fc.boolean()), (groups, direction, isExpanded) => {
        const graph = groupGraph(groups);
        const { boxes } = graphLayout(graph, direction, isExpanded);
        let end = Number.NEGATIVE_INFINITY;
        for (const names of levelsOf(graph)) {
          const starts = names.map((name) => startOf(boxes.get(name), direction));
          expect(new Set(starts).size).toBe(1);
          expect(Math.min(...starts)).toBeGreaterThan(end);
          end = Math.max(
            ...names.map((name) => {
              const box = boxes.get(name);
              return startOf(box, direction) + (direction === "TB" ? (box?.height ?? 0) : NODE_WIDTH);
            }),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("avoids overlaps and gives each box the height of its rows", () => {
    fc.assert(
      fc.property(anyGroups, anyDirection, fc.func(fc.boolean()), (groups, direction, isExpanded) => {
        const graph = groupGraph(groups);
        const boxes = [...graphLayout(graph, direction, isExpanded).boxes];
        for (const [index, [name, box]] of boxes.entries()) {
          expect(box.height).toBe(nodeHeight(graph.groups.get(name) ?? { tasks: [] }, isExpanded(name)));
          for (const [, other] of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("routes each edge forward from its source to its target", () => {
    fc.assert(
      fc.property(anyGroups, anyDirection, (groups, direction) => {
        const graph = groupGraph(groups);
        const { boxes, routes } = graphLayout(graph, direction, closed);
        const along = ({ x, y }: { x: number; y: number }) => (direction === "TB" ? y : x);
        for (const { id, source, target } of graph.edges) {
          const route = routes.get(id) ?? [];
          const steps = route.map(along);
          expect(steps).toEqual(steps.toSorted((one, other) => one - other));
          expect(route.length % 2).toBe(0);
          const levels = (graph.groups.get(target)?.level ?? 0) - (graph.groups.get(source)?.level ?? 0);
          expect(route).toHaveLength(2 * (levels + 1));
          expect(steps.at(-1)).toBe(startOf(boxes.get(target), direction));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("routes an edge past the boxes of intermediate levels", () => {
    const graph = groupGraph([
      groupOf("first", "COMPLETED", ["middle", "last"]),
      groupOf("middle", "RUNNING", ["last"]),
      groupOf("last", "WAITING"),
    ]);
    const { boxes, routes } = graphLayout(graph, "TB", closed);
    const middle = boxes.get("middle");
    const [, , past] = routes.get('["first","last"]') ?? [];
    if (middle === undefined || past === undefined) throw new Error("The graph has no such box or route.");
    expect(past.x < middle.x || past.x > middle.x + middle.width).toBe(true);
  });

  it.each(directions)("keeps the order of the API within a level, direction %s", (direction) => {
    const names = ["c", "a", "b", "d"];
    const graph = groupGraph([
      groupOf("first", "COMPLETED", names),
      ...names.map((name) => groupOf(name, "RUNNING")),
    ]);
    const { boxes } = graphLayout(graph, direction, closed);
    const across = (name: string) =>
      (direction === "TB" ? boxes.get(name)?.x : boxes.get(name)?.y) ?? Number.NaN;
    expect(names.toSorted((one, other) => across(one) - across(other))).toEqual(names);
  });

  it.each(directions)("keeps the order of groups without edges, direction %s", (direction) => {
    const names = ["c", "a", "b", "d"];
    const { boxes } = graphLayout(
      groupGraph(names.map((name) => groupOf(name, "RUNNING"))),
      direction,
      closed,
    );
    const across = (name: string) =>
      (direction === "TB" ? boxes.get(name)?.x : boxes.get(name)?.y) ?? Number.NaN;
    expect(names.toSorted((one, other) => across(one) - across(other))).toEqual(names);
  });

  it("does not change with statuses", () => {
    const later = diamond.map((group) => ({ ...group, status: "COMPLETED" as const }));
    expect(graphLayout(groupGraph(later), "TB", closed)).toBe(graphLayout(groupGraph(diamond), "TB", closed));
  });

  it("does not depend on cached layouts", () => {
    fc.assert(
      fc.property(anyGroups, fc.func(fc.boolean()), (groups, isExpanded) => {
        const graph = groupGraph(groups);
        graphLayout(graph, "TB", closed);
        const known = graphLayout(graph, "LR", isExpanded);
        // New names are not in the cache.
        const first = groupGraph(
          groups.map((group) => ({
            ...group,
            name: `new-${group.name}`,
            downstream_groups: group.downstream_groups?.map((name) => `new-${name}`),
          })),
        );
        const fresh = graphLayout(first, "LR", (name) => isExpanded(name.slice("new-".length)));
        expect([...known.boxes.values()]).toEqual([...fresh.boxes.values()]);
        expect([...known.routes.values()]).toEqual([...fresh.routes.values()]);
      }),
      { numRuns: 60 },
    );
  });

  it("limits the height of long task lists", () => {
    const { groups } = groupGraph([groupOf("few", "RUNNING", [], 3), groupOf("many", "RUNNING", [], 400)]);
    const [few = 0, many = 0] = [...groups.values()].map((node) => nodeHeight(node, true) - GROUP_HEIGHT);
    expect(many).toBeGreaterThan(few);
    expect(many).toBeLessThan(300);
  });
});
