import { describe, expect, it } from "vitest";
import { folderOf, foldersOf, importsBetweenFolders, mermaidDiagram } from "./diagram.ts";

const modules = [
  {
    path: "stories/pages/runs.stories.tsx",
    imports: [".storybook/preview.tsx", "src/screens/runs/runs.tsx"],
  },
  { path: ".storybook/preview.tsx", imports: ["src/lib/time.ts", "src/lib/bytes.ts"] },
  { path: "src/screens/runs/runs.tsx", imports: ["src/screens/runs/row.tsx", "src/lib/time.ts"] },
  { path: "src/lib/time.ts", imports: [] },
  { path: "src/lib/bytes.ts", imports: [] },
];

describe("folderOf", () => {
  it.each([
    ["src/lib/api/generated.ts", "src/lib"],
    ["src/instrumentation.ts", "src"],
    ["scripts/pictures/camera.ts", "scripts"],
    [".storybook/globals/seed.ts", ".storybook"],
  ])("places %s in %s", (path, folder) => {
    expect(folderOf(path)).toBe(folder);
  });
});

describe("foldersOf", () => {
  it("discovers folders of any name", () => {
    expect(foldersOf(modules)).toEqual([".storybook", "src/lib", "src/screens", "stories"]);
  });
});

describe("importsBetweenFolders", () => {
  it("lists each pair once, and none within a folder", () => {
    expect(importsBetweenFolders(modules)).toEqual([
      { from: ".storybook", to: "src/lib" },
      { from: "src/screens", to: "src/lib" },
      { from: "stories", to: ".storybook" },
      { from: "stories", to: "src/screens" },
    ]);
  });

  it("does not depend on the order of the modules", () => {
    expect(importsBetweenFolders(modules.toReversed())).toEqual(importsBetweenFolders(modules));
  });
});

describe("mermaidDiagram", () => {
  it("draws a box for each layer of src", () => {
    expect(mermaidDiagram(foldersOf(modules), importsBetweenFolders(modules))).toBe(
      `flowchart TD
  storybook[".storybook"]
  stories["stories"]
  subgraph src_layers["src"]
    src_lib["lib"]
    src_screens["screens"]
  end
  storybook --> src_lib
  src_screens --> src_lib
  stories --> storybook
  stories --> src_screens`,
    );
  });

  it("draws no box without layers", () => {
    expect(mermaidDiagram(["scripts"], [])).toBe(`flowchart TD\n  scripts["scripts"]`);
  });
});
