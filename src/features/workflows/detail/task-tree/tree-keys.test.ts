import { describe, expect, it } from "vitest";
import { group, task } from "@/components/workflow/sample-workflow.fixture";
import { filterGroups, treeRows } from "./task-tree-rows";
import { treeKeyAction } from "./tree-keys";

const groups = filterGroups(
  [
    group("prepare", "COMPLETED", [task("prepare-0", "COMPLETED")]),
    group("train", "RUNNING", [task("train-0", "RUNNING"), task("train-1", "RUNNING")]),
  ],
  { category: "all", matches: () => true },
);
/** prepare (closed), train (open), train-0, train-1. */
const rows = treeRows(groups, (name) => name === "train");

describe("treeKeyAction", () => {
  it.each([
    ["ArrowDown", 0, { kind: "focus", index: 1 }],
    ["ArrowDown", 3, { kind: "focus", index: 3 }],
    ["ArrowUp", 0, { kind: "focus", index: 0 }],
    ["PageDown", 0, { kind: "focus", index: 3 }],
    ["PageUp", 3, { kind: "focus", index: 0 }],
    ["Home", 3, { kind: "focus", index: 0 }],
    ["End", 0, { kind: "focus", index: 3 }],
    ["ArrowRight", 0, { kind: "toggle", groupName: "prepare" }],
    ["ArrowRight", 1, { kind: "focus", index: 2 }],
    ["ArrowRight", 2, undefined],
    ["ArrowLeft", 3, { kind: "focus", index: 1 }],
    ["ArrowLeft", 1, { kind: "toggle", groupName: "train" }],
    ["ArrowLeft", 0, undefined],
    ["Enter", 1, { kind: "toggle", groupName: "train" }],
    [" ", 0, { kind: "toggle", groupName: "prepare" }],
    ["Enter", 2, { kind: "open", index: 2 }],
    ["a", 0, undefined],
  ])("%s on row %i", (key, index, action) => {
    expect(treeKeyAction(key, rows, index)).toEqual(action);
  });

  it("does nothing in an expanded group without tasks, or without rows", () => {
    const empty = treeRows(
      filterGroups([group("a", "SUBMITTING", [])], { category: "all", matches: () => true }),
      () => true,
    );
    expect(treeKeyAction("ArrowRight", empty, 0)).toBeUndefined();
    expect(treeKeyAction("ArrowDown", [], 0)).toBeUndefined();
  });
});
