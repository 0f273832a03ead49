import { describe, expect, it } from "vitest";
import { treeKeyAction } from "./tree-keys";

const rows = [
  { id: "closed", expanded: false },
  { id: "open", expanded: true },
  { id: "first", parentId: "open" },
  { id: "second", parentId: "open" },
  { id: "leaf" },
];

describe("treeKeyAction", () => {
  it.each([
    ["ArrowDown", 0, { kind: "focus", index: 1 }],
    ["ArrowDown", 4, { kind: "focus", index: 4 }],
    ["ArrowUp", 0, { kind: "focus", index: 0 }],
    ["PageDown", 0, { kind: "focus", index: 4 }],
    ["PageUp", 3, { kind: "focus", index: 0 }],
    ["Home", 3, { kind: "focus", index: 0 }],
    ["End", 0, { kind: "focus", index: 4 }],
    ["ArrowRight", 0, { kind: "toggle", index: 0 }],
    ["ArrowRight", 1, { kind: "focus", index: 2 }],
    ["ArrowRight", 2, undefined],
    ["ArrowLeft", 3, { kind: "focus", index: 1 }],
    ["ArrowLeft", 1, { kind: "toggle", index: 1 }],
    ["ArrowLeft", 0, undefined],
    ["ArrowLeft", 4, undefined],
    ["*", 0, { kind: "expand-siblings", index: 0 }],
    ["*", 2, undefined],
    ["Enter", 1, { kind: "open", index: 1 }],
    ["Enter", 2, { kind: "open", index: 2 }],
    [" ", 0, { kind: "toggle", index: 0 }],
    [" ", 2, { kind: "open", index: 2 }],
    ["a", 0, undefined],
  ])("%s on row %i", (key, index, action) => {
    expect(treeKeyAction(key, rows, index)).toEqual(action);
  });

  it("does nothing in an expanded row with nothing below it, or without rows", () => {
    expect(treeKeyAction("ArrowRight", [{ id: "a", expanded: true }], 0)).toBeUndefined();
    expect(treeKeyAction("ArrowDown", [], 0)).toBeUndefined();
  });
});
