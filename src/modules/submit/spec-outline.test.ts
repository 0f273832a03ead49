import { describe, expect, it } from "vitest";
import { outlineSpec } from "./spec-outline";

const SPEC = `# A comment
workflow:
  name: own
  resources: { default: { gpu: -1 } }
  groups:
    - name: a
      tasks:
        - name: a-0
          image: {{ image }}
          files:
            - path: /in
              localpath: ./data.csv
            - { path: /x, "localpath": 'b c.txt' }
            - path: /note
              contents: |
                localpath: this is text
        -
          name: a-1
          localpath: no file
default-values:
  image: "own:2"
  size: 4
  none:
`;

describe("placeOf", () => {
  const { placeOf } = outlineSpec(SPEC);

  it.each([
    ["workflow", 2, 1],
    ["workflow.name", 3, 3],
    ["workflow.resources.default.gpu", 4, 27],
    ["workflow.groups.0.tasks.0.image", 9, 11],
    ["workflow.groups.0.tasks.0.files.1.path", 13, 17],
    ["workflow.groups.0.tasks.1.name", 18, 11],
    ["default-values.size", 22, 3],
  ])("%s is at %i:%i", (path, line, column) => {
    expect(placeOf(path)).toEqual({ line, column });
  });

  it.each([
    ["workflow.groups.0.tasks.1.image", 18, 11],
    ["workflow.priority", 2, 1],
    ["workflow.groups.7.name", 5, 3],
  ])("missing %s is at its nearest ancestor", (path, line, column) => {
    expect(placeOf(path)).toEqual({ line, column });
  });

  it("has no position outside of the text", () => {
    expect(placeOf("set_variables")).toBeUndefined();
    expect(outlineSpec("").placeOf("workflow")).toBeUndefined();
    expect(outlineSpec("just a text").placeOf("workflow.name")).toBeUndefined();
  });
});

it("finds local files, but not similar text", () => {
  const files = outlineSpec(SPEC).localFiles();
  expect(files.map(({ line, column, path, isFlow }) => [line, column, path, isFlow])).toEqual([
    [12, 15, "./data.csv", false],
    [13, 27, "b c.txt", true],
  ]);
  expect(files.map(({ from, to }) => SPEC.slice(from, to))).toEqual([
    "localpath: ./data.csv",
    `"localpath": 'b c.txt'`,
  ]);
});

it("finds local files despite syntax errors", () => {
  const broken = SPEC.replace("name: own", 'name: "own" twice');
  expect(outlineSpec(broken).localFiles()).toHaveLength(2);
});

it("reads template defaults", () => {
  expect([...outlineSpec(SPEC).defaults()]).toEqual([
    ["image", "own:2"],
    ["size", "4"],
    ["none", ""],
  ]);
  expect(outlineSpec("workflow: {}").defaults().size).toBe(0);
});

it("reads plain values, but not variables", () => {
  const { textAt } = outlineSpec(SPEC);
  expect(textAt("workflow.name")).toBe("own");
  expect(textAt("default-values.image")).toBe("own:2");
  expect(textAt("workflow.pool")).toBeUndefined();
  expect(textAt("workflow.groups")).toBeUndefined();
  expect(textAt("workflow.groups.0.tasks.0.image")).toBeUndefined();
});
