import { describe, expect, it } from "vitest";
import { cardFacts, type FlowState, flowNodes, keepEqual } from "./flow-nodes";
import { graphLayout } from "./graph-layout";
import { groupGraph } from "./group-graph";
import { openingGroup } from "./opening-group";
import { diamond, groupOf } from "./sample-graph.fixture";

const graph = groupGraph(diamond);
const facts = cardFacts(graph);

function nodesOf(state: Partial<FlowState>) {
  const isExpanded = state.isExpanded ?? (() => false);
  return flowNodes(facts, graphLayout(graph, "TB", isExpanded), {
    selected: {},
    active: undefined,
    focusRequest: 0,
    isExpanded,
    ...state,
  });
}

function dataOf(name: string, state: Partial<FlowState>) {
  return nodesOf(state).find(({ id }) => id === name)?.data;
}

describe("flowNodes", () => {
  it("gives each group its position in its level", () => {
    expect(dataOf("evaluate", {})).toMatchObject({ position: 2, siblings: 2 });
    expect(dataOf("report", {})).toMatchObject({ position: 1, siblings: 1 });
  });

  it("selects the group of a task while the list is collapsed, and the task once it is expanded", () => {
    const selected = { group: "train", task: "train-1" };
    expect(dataOf("train", { selected })).toMatchObject({ selected: true, selectedTask: "train-1" });
    expect(dataOf("train", { selected, isExpanded: () => true })).toMatchObject({
      selected: false,
      selectedTask: "train-1",
    });
    expect(dataOf("evaluate", { selected: { group: "evaluate", task: "evaluate-0" } })).toMatchObject({
      selected: true,
    });
  });

  it("has one tab stop", () => {
    const active = { group: "train", task: "train-0" };
    const stops = nodesOf({ active, isExpanded: () => true }).filter(
      ({ data }) => data.active || data.activeTask !== undefined,
    );
    expect(stops.map(({ id }) => id)).toEqual(["train"]);
  });
});

describe("keepEqual", () => {
  it("replaces only the groups that a focus change affects", () => {
    const before = nodesOf({ active: { group: "prepare" }, focusRequest: 1 });
    const next = nodesOf({ active: { group: "train" }, focusRequest: 2 });
    const nodes = keepEqual(before, next);
    const replaced = nodes.filter((node) => !before.includes(node));
    expect(replaced.map(({ id }) => id)).toEqual(["prepare", "train"]);
    expect(nodes.map(({ data }) => data)).toEqual(next.map(({ data }) => data));
  });
});

describe("openingGroup", () => {
  it.each([
    [[groupOf("a", "COMPLETED"), groupOf("b", "RUNNING"), groupOf("c", "FAILED")], "c"],
    [[groupOf("a", "FAILED_UPSTREAM"), groupOf("b", "RUNNING"), groupOf("c", "SCHEDULING")], "b"],
    [[groupOf("a", "COMPLETED"), groupOf("b", "SCHEDULING"), groupOf("c", "WAITING")], "b"],
    [[groupOf("a", "COMPLETED"), groupOf("b", "COMPLETED")], "a"],
  ])("is the most relevant group", (groups, name) => {
    expect(openingGroup(groupGraph(groups))).toBe(name);
  });
});
