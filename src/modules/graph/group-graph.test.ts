import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupGraph, levelsOf, onlyTask } from "./group-graph";
import { anyGroups, diamond, groupOf } from "./sample-graph.fixture";

describe("groupGraph", () => {
  it("reads edges in both directions", () => {
    const { groups, edges } = groupGraph(diamond);
    expect(groups.get("report")?.upstream).toEqual(["train", "evaluate"]);
    expect(groups.get("prepare")?.downstream).toEqual(["train", "evaluate"]);
    expect(edges).toHaveLength(4);
  });

  it("assigns the length of the longest path", () => {
    const chainWithShortcut = [
      groupOf("a", "COMPLETED", ["b", "c"]),
      groupOf("c", "WAITING"),
      groupOf("b", "RUNNING", ["c"]),
    ];
    expect(levelsOf(groupGraph(chainWithShortcut))).toEqual([["a"], ["b"], ["c"]]);
  });

  it("ignores edges to unknown groups, self-edges and duplicates", () => {
    const { edges } = groupGraph([
      groupOf("a", "RUNNING", ["a", "b", "b", "nobody"]),
      groupOf("b", "WAITING"),
    ]);
    expect(edges).toEqual([{ id: '["a","b"]', source: "a", target: "b" }]);
  });

  it("breaks a cycle at the first group", () => {
    const circle = [
      groupOf("a", "WAITING", ["b"]),
      groupOf("b", "WAITING", ["c"]),
      groupOf("c", "WAITING", ["a"]),
    ];
    expect(levelsOf(groupGraph(circle))).toEqual([["a"], ["b"], ["c"]]);
  });

  it("directs every edge to a later level", () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const graph = groupGraph(groups);
        expect(graph.groups.size).toBe(groups.length);
        for (const { source, target } of graph.edges) {
          expect(graph.groups.get(target)?.level).toBeGreaterThan(
            graph.groups.get(source)?.level ?? Infinity,
          );
        }
        // No level is empty: each group directly follows one of its dependencies.
        for (const { level, upstream } of graph.groups.values()) {
          const nearest = Math.max(-1, ...upstream.map((name) => graph.groups.get(name)?.level ?? Infinity));
          expect(level).toBe(nearest + 1);
        }
      }),
    );
  });

  it("recognizes a group with a single task and several attempts", () => {
    const { groups } = groupGraph(diamond);
    expect(groups.get("evaluate") && onlyTask(groups.get("evaluate") ?? { tasks: [] })?.name).toBe(
      "evaluate-0",
    );
    expect(onlyTask(groups.get("train") ?? { tasks: [] })).toBeUndefined();
  });
});
