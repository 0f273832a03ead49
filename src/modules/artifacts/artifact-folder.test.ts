import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Artifact } from "@/lib/api/generated.schemas";
import { fileName, folderContent, folderSteps } from "./artifact-folder";

const prefix = "workflows/train-llama/";

function artifact(path: string, size = 1): Artifact {
  return {
    key: prefix + path,
    size,
    last_modified: "2026-01-01T00:00:00Z",
    etag: "",
    content_type: "text/plain",
    metadata: {},
    type: "log",
  };
}

describe("folderContent", () => {
  it("lists folders with their totals, and files", () => {
    const all = [artifact("logs/a.log", 2), artifact("logs/old/b.log", 3), artifact("config.yaml", 5)];
    expect(folderContent(all, prefix, "")).toMatchObject({
      folders: [{ name: "logs", path: "logs/", count: 2, size: 5 }],
      files: [{ key: `${prefix}config.yaml` }],
    });
    expect(folderContent(all, prefix, "logs/")).toMatchObject({
      folders: [{ name: "old", path: "logs/old/", count: 1 }],
      files: [{ key: `${prefix}logs/a.log` }],
    });
  });

  it("counts every file once", () => {
    const part = fc.constantFrom("a", "b", "c");
    const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 20 }), (paths) => {
        const { folders, files } = folderContent(
          paths.map((own) => artifact(`${own}/file`)),
          prefix,
          "",
        );
        expect(files.length + folders.reduce((sum, { count }) => sum + count, 0)).toBe(paths.length);
      }),
    );
  });
});

describe("folderSteps", () => {
  it("lists steps from the root", () => {
    expect(folderSteps("logs/old/")).toEqual([
      { name: "logs", path: "logs/" },
      { name: "old", path: "logs/old/" },
    ]);
    expect(folderSteps("")).toEqual([]);
    expect(fileName("a/b/c.txt")).toBe("c.txt");
  });
});
