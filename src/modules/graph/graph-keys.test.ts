import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GraphView, graphKeyAction, neighbor } from "./graph-keys";
import { type Direction, directions, graphLayout } from "./graph-layout";
import { groupGraph } from "./group-graph";
import { anyGroups, diamond } from "./sample-graph.fixture";

function viewOf(direction: Direction, expanded: readonly string[] = [], groups = diamond): GraphView {
  const graph = groupGraph(groups);
  const isExpanded = (group: string) => expanded.includes(group);
  return { graph, layout: graphLayout(graph, direction, isExpanded), direction, isExpanded };
}

/** The two groups in the middle level, in visual order. */
function placed(view: GraphView): readonly string[] {
  return ["train", "evaluate"].toSorted((one, other) => {
    const [first, second] = [view.layout.boxes.get(one), view.layout.boxes.get(other)];
    return view.direction === "TB" ? (first?.x ?? 0) - (second?.x ?? 0) : (first?.y ?? 0) - (second?.y ?? 0);
  });
}

const to = (group: string, task?: string) => ({ kind: "focus", place: { group, task } });

describe("graphKeyAction", () => {
  it.each([
    ["TB", "ArrowDown", "ArrowUp", "ArrowRight", "ArrowLeft"],
    ["LR", "ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"],
  ] as const)("follows arrow keys in direction %s", (direction, behind, before, next, previous) => {
    const view = viewOf(direction);
    const [first = "", second = ""] = placed(view);
    expect([to("train"), to("evaluate")]).toContainEqual(graphKeyAction(behind, { group: "prepare" }, view));
    expect(graphKeyAction(behind, { group: first }, view)).toEqual(to("report"));
    expect(graphKeyAction(before, { group: second }, view)).toEqual(to("prepare"));
    expect(graphKeyAction(next, { group: first }, view)).toEqual(to(second));
    expect(graphKeyAction(previous, { group: second }, view)).toEqual(to(first));
    for (const [key, group] of [
      [before, "prepare"],
      [behind, "report"],
      [previous, first],
      [next, second],
    ] as const) {
      expect(graphKeyAction(key, { group }, view)).toBeUndefined();
    }
  });

  it("moves through the list of an expanded group, and out of it", () => {
    const view = viewOf("TB", ["train"]);
    expect(graphKeyAction("ArrowDown", { group: "train" }, view)).toEqual(to("train", "train-0"));
    expect(graphKeyAction("ArrowDown", { group: "train", task: "train-0" }, view)).toEqual(
      to("train", "train-1"),
    );
    expect(graphKeyAction("ArrowDown", { group: "train", task: "train-1" }, view)).toEqual(to("report"));
    expect(graphKeyAction("ArrowUp", { group: "train", task: "train-1" }, view)).toEqual(
      to("train", "train-0"),
    );
    expect(graphKeyAction("ArrowUp", { group: "train", task: "train-0" }, view)).toEqual(to("train"));
  });

  it("moves to the ends of the graph or list", () => {
    const view = viewOf("TB", ["train"]);
    expect(graphKeyAction("Home", { group: "report" }, view)).toEqual(to("prepare"));
    expect(graphKeyAction("End", { group: "prepare" }, view)).toEqual(to("report"));
    expect(graphKeyAction("End", { group: "train", task: "train-0" }, view)).toEqual(to("train", "train-1"));
    expect(graphKeyAction("Home", { group: "train", task: "train-1" }, view)).toEqual(to("train", "train-0"));
  });

  it("expands with plus, enters the list with another one, and collapses with minus", () => {
    expect(graphKeyAction("+", { group: "train" }, viewOf("TB"))).toEqual({ kind: "expand", group: "train" });
    expect(graphKeyAction("+", { group: "train" }, viewOf("TB", ["train"]))).toEqual(to("train", "train-0"));
    expect(graphKeyAction("-", { group: "train" }, viewOf("TB"))).toBeUndefined();
    expect(graphKeyAction("-", { group: "train", task: "train-1" }, viewOf("TB", ["train"]))).toEqual({
      kind: "collapse",
      group: "train",
    });
  });

  it("treats a group with a single task as that task", () => {
    const view = viewOf("TB");
    expect(graphKeyAction("+", { group: "evaluate" }, view)).toBeUndefined();
    expect(graphKeyAction("Enter", { group: "evaluate" }, view)).toEqual({
      kind: "select",
      place: { group: "evaluate", task: "evaluate-0" },
    });
    expect(graphKeyAction(" ", { group: "train" }, view)).toEqual({
      kind: "select",
      place: { group: "train" },
    });
  });

  it("clears with Escape, and ignores other keys", () => {
    expect(graphKeyAction("Escape", { group: "train" }, viewOf("TB"))).toEqual({ kind: "clear" });
    expect(graphKeyAction("Tab", { group: "train" }, viewOf("TB"))).toBeUndefined();
    expect(graphKeyAction("constructor", { group: "train" }, viewOf("TB"))).toBeUndefined();
  });
});

describe("neighbor", () => {
  it("is reversible within a level, and follows edges otherwise", () => {
    fc.assert(
      fc.property(anyGroups, fc.constantFrom(...directions), (groups, direction) => {
        const view = viewOf(direction, [], groups);
        for (const [name, { upstream, downstream }] of view.graph.groups) {
          const next = neighbor("next", name, view);
          if (next !== undefined) expect(neighbor("previous", next, view)).toBe(name);
          const behind = neighbor("behind", name, view);
          expect(behind === undefined ? downstream : [behind]).toEqual(
            behind === undefined
              ? []
              : expect.arrayContaining(downstream.filter((group) => group === behind)),
          );
          const before = neighbor("before", name, view);
          expect(before === undefined).toBe(upstream.length === 0);
        }
      }),
      { numRuns: 50 },
    );
  });
});
