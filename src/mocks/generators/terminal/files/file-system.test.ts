import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directoryOf, seededFile } from "./file-node.ts";
import { FileReason, FileSystem, MAXIMUM_ADDED_NODES, MAXIMUM_STORED_BYTES } from "./file-system.ts";
import { absolutePath } from "./paths.ts";

const NOW = 1_000;
const seeded = () =>
  directoryOf(
    { a: seededFile("alpha", 1), d: directoryOf({ b: seededFile("beta", 2, { size: 9e9 }) }, 3) },
    4,
  );

describe("a session's files", () => {
  it("are isolated from other sessions", () => {
    const tree = seeded();
    const [one, two] = [new FileSystem(tree, NOW), new FileSystem(tree, NOW)];
    one.write("/a", "changed");
    one.remove("/d/b");
    expect(one.read("/a")).toBe("changed");
    expect(one.find("/d/b")).toBeNull();
    expect(two.read("/a")).toBe("alpha");
    expect(two.read("/d/b")).toBe("beta");
  });

  it("have the world's time if changed, and only then", () => {
    const files = new FileSystem(seeded(), NOW);
    files.write("/d/new", "x");
    expect(files.get("/d/new").modified).toBe(NOW);
    expect(files.get("/d").modified).toBe(NOW);
    expect(files.get("/a").modified).toBe(1);
    expect(files.get("/").modified).toBe(4);
  });

  it("cannot exceed the disk, and grow again once there is space", () => {
    const files = new FileSystem(seeded(), NOW);
    files.write("/full", "x".repeat(MAXIMUM_STORED_BYTES));
    expect(files.storedBytes).toBe(MAXIMUM_STORED_BYTES);
    expect(() => files.write("/more", "x")).toThrow(FileReason.Full);
    expect(() => files.write("/full", "é", "append")).toThrow(FileReason.Full);
    expect(files.find("/more")).toBeNull();
    files.remove("/full");
    files.write("/more", "x");
    expect(files.storedBytes).toBe(1);
  });

  it("are limited in number, by any means of creating them", () => {
    const files = new FileSystem(seeded(), NOW);
    files.makeDirectory("/copy");
    expect(() => {
      for (let copy = 0; copy < 20; copy += 1) {
        files.put("/copy/one", files.get("/copy"));
        files.put("/copy/two", files.get("/copy"));
      }
    }).toThrow(FileReason.Full);
    expect(files.get("/").nodes).toBeLessThanOrEqual(seeded().nodes + MAXIMUM_ADDED_NODES);
  });

  it("move atomically", () => {
    const files = new FileSystem(seeded(), NOW);
    expect(() => files.move("/d", "/nowhere/d")).toThrow(FileReason.Missing);
    expect(files.read("/d/b")).toBe("beta");
    files.move("/d", "/e");
    expect(files.find("/d")).toBeNull();
    expect(files.read("/e/b")).toBe("beta");
  });

  it.each([
    ["/nope", FileReason.Missing],
    ["/a/b", FileReason.NotDirectory],
    ["/d", FileReason.IsDirectory],
    [`/${"n".repeat(300)}`, FileReason.NameTooLong],
  ])("cannot be read: %s", (path, reason) => {
    expect(() => new FileSystem(seeded(), NOW).read(path)).toThrow(reason);
  });

  it.each([
    ["/d", FileReason.IsDirectory],
    ["/nope/x", FileReason.Missing],
    ["/a/x", FileReason.NotDirectory],
    ["/proc/x", FileReason.Denied],
    [`/${"n".repeat(300)}`, FileReason.NameTooLong],
    [`/d/${"n/".repeat(3_000)}x`, FileReason.NameTooLong],
  ])("cannot be written: %s", (path, reason) => {
    const files = new FileSystem(seeded(), NOW);
    const before = files.get("/");
    expect(() => files.write(path, "x")).toThrow(reason);
    expect(files.get("/")).toBe(before);
  });

  it("count written bytes like a simple model", () => {
    const names = fc.constantFrom("/x", "/y", "/d/z");
    const step = fc.tuple(
      names,
      fc.string({ unit: "grapheme", maxLength: 6 }),
      fc.constantFrom("replace", "append", "remove"),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const files = new FileSystem(seeded(), NOW);
        const model = new Map<string, string>();
        for (const [path, text, action] of steps) {
          if (action !== "remove") {
            files.write(path, text, action);
            model.set(path, action === "append" ? (model.get(path) ?? "") + text : text);
          } else if (model.delete(path)) {
            files.remove(path);
          }
        }
        for (const path of ["/x", "/y", "/d/z"]) {
          const node = files.find(path);
          expect(node?.kind === "file" ? node.read() : undefined).toBe(model.get(path));
        }
        const bytes = [...model.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
        expect(files.storedBytes).toBe(bytes);
      }),
      { seed: 1, numRuns: 150 },
    );
  });
});

describe("absolutePath", () => {
  it.each([
    ["/w", "a/./b//c", "/w/a/b/c"],
    ["/w/x", "../..", "/"],
    ["/w", "../../..", "/"],
    ["/w", "/e/../f/", "/f"],
    ["/w", "", "/w"],
  ])("%s and %s", (cwd, path, wanted) => {
    expect(absolutePath(cwd, path)).toBe(wanted);
  });
});
