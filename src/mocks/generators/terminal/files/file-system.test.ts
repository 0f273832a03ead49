import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText, encodeText } from "../text/utf8.ts";
import { changesBetween, withChanges } from "./file-changes.ts";
import { type DirectoryNode, directoryOf, linkTo, seededFile } from "./file-node.ts";
import type { FileCode } from "./file-problem.ts";
import { MAXIMUM_ADDED_NODES, MAXIMUM_STORED_BYTES, SessionFiles } from "./file-system.ts";
import { absolutePath } from "./paths.ts";

const NOW = 1_000;
const seeded = () =>
  directoryOf(
    {
      a: seededFile("alpha", 1),
      d: directoryOf({ b: seededFile("beta", 2, { size: 9e9 }) }, 3),
      l: linkTo("d", 4),
      proc: directoryOf({ meminfo: seededFile("0", 1) }, 1),
    },
    4,
  );
const filesOf = (tree: DirectoryNode = seeded()) => new SessionFiles(tree, tree.nodes, () => NOW);

describe("a session's files", () => {
  it("are isolated from other sessions", async () => {
    const tree = seeded();
    const [one, two] = [filesOf(tree), filesOf(tree)];
    await one.writeFile("/a", "changed");
    await one.rm("/d/b");
    expect(await one.readFile("/a")).toBe("changed");
    expect(one.find("/d/b")).toBeUndefined();
    expect(await two.readFile("/a")).toBe("alpha");
    expect(await two.readFile("/l/b")).toBe("beta");
  });

  it("have the world's time if changed, and only then", async () => {
    const files = filesOf();
    await files.writeFile("/d/new", "x");
    expect((await files.stat("/d/new")).mtime.getTime()).toBe(NOW);
    expect((await files.stat("/d")).mtime.getTime()).toBe(NOW);
    expect((await files.stat("/a")).mtime.getTime()).toBe(1);
    expect((await files.stat("/")).mtime.getTime()).toBe(4);
  });

  it("cannot exceed the disk, and grow again once there is space", async () => {
    const files = filesOf();
    await files.writeFile("/full", "x".repeat(MAXIMUM_STORED_BYTES));
    expect(files.root.stored).toBe(MAXIMUM_STORED_BYTES);
    await expect(files.writeFile("/more", "x")).rejects.toMatchObject({ code: "ENOSPC" });
    await expect(files.appendFile("/full", "é")).rejects.toMatchObject({ code: "ENOSPC" });
    await files.rm("/full");
    await files.writeFile("/more", "x");
    expect(files.root.stored).toBe(1);
  });

  it("are limited in number", async () => {
    const files = filesOf();
    await files.mkdir("/copy");
    const fill = async () => {
      for (let step = 0; step < 20; step += 1)
        await files.cp("/copy", `/copy${step}/deep/${step}`, { recursive: true });
      for (let file = 0; ; file += 1) await files.writeFile(`/copy/${file}`, "");
    };
    await expect(fill()).rejects.toMatchObject({ code: "ENOSPC" });
    expect(files.root.nodes).toBeLessThanOrEqual(seeded().nodes + MAXIMUM_ADDED_NODES);
  });

  it("move atomically, and copy seeded files without storing them", async () => {
    const files = filesOf();
    await expect(files.mv("/d", "/nowhere/d")).rejects.toMatchObject({ code: "ENOENT" });
    await files.mv("/d", "/e");
    await files.cp("/e/b", "/c");
    expect(await files.exists("/d")).toBe(false);
    expect((await files.stat("/c")).size).toBe(9e9);
    expect(files.root.stored).toBe(0);
  });

  it.each<[path: string, code: FileCode]>([
    ["/nope", "ENOENT"],
    ["/a/b", "ENOTDIR"],
    ["/d", "EISDIR"],
    [`/${"n".repeat(300)}`, "ENAMETOOLONG"],
  ])("cannot be read: %s", async (path, code) => {
    await expect(filesOf().readFile(path)).rejects.toMatchObject({ code });
  });

  it.each<[path: string, code: FileCode]>([
    ["/d", "EISDIR"],
    ["/nope/x", "ENOENT"],
    ["/a/x", "ENOTDIR"],
    ["/proc/x", "EACCES"],
    [`/${"n".repeat(300)}`, "ENAMETOOLONG"],
    [`/d/${"n/".repeat(3_000)}x`, "ENAMETOOLONG"],
  ])("cannot be written: %s", async (path, code) => {
    const files = filesOf();
    const before = files.root;
    await expect(files.writeFile(path, "x")).rejects.toMatchObject({ code });
    expect(files.root).toBe(before);
  });

  it("end links that lead in circles", async () => {
    const files = filesOf();
    await files.symlink("/two", "/one");
    await files.symlink("/one", "/two");
    await expect(files.readFile("/one")).rejects.toMatchObject({ code: "ELOOP" });
  });
});

const paths = fc.constantFrom("/x", "/y", "/d/z", "/d/b", "/a", "/d");
const step = fc.tuple(
  paths,
  paths,
  fc.string({ unit: "grapheme", maxLength: 6 }),
  fc.constantFrom("write", "append", "rm", "mv", "cp", "mkdir", "chmod", "symlink"),
);

async function apply(
  files: SessionFiles,
  [path, other, text, action]: readonly [string, string, string, string],
) {
  if (action === "write") await files.writeFile(path, text);
  else if (action === "append") await files.appendFile(path, text);
  else if (action === "rm") await files.rm(path, { recursive: true });
  else if (action === "mv") await files.mv(path, other);
  else if (action === "cp") await files.cp(path, other, { recursive: true });
  else if (action === "mkdir") await files.mkdir(path);
  else if (action === "chmod") await files.chmod(path, 0o700);
  else await files.symlink(other, path);
}

describe("changes of files", () => {
  it("make the same tree again, whatever has been done to it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const tree = seeded();
        const files = filesOf(tree);
        for (const one of steps) await apply(files, one).catch(() => undefined);
        const again = withChanges(tree, structuredClone(changesBetween(tree, files.root)));
        expect(await described(again)).toEqual(await described(files.root));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("are few: what was only read costs nothing", async () => {
    const tree = seeded();
    const files = filesOf(tree);
    await files.readFile("/d/b");
    expect(changesBetween(tree, files.root)).toEqual([]);
    await files.writeFile("/d/new", "x");
    const changed = changesBetween(tree, files.root).map(([path]) => path);
    expect(new Set(changed)).toEqual(new Set(["/", "/d", "/d/new"]));
  });

  it("are made again in time that grows with their number, not with its square", async () => {
    const timeOf = async (count: number) => {
      const tree = seeded();
      const files = filesOf(tree);
      for (let file = 0; file < count; file += 1) await files.mkdir(`/d/${file}`);
      const changes = changesBetween(tree, files.root);
      const times = Array.from({ length: 5 }, () => {
        const start = process.threadCpuUsage();
        withChanges(tree, changes);
        const { user, system } = process.threadCpuUsage(start);
        return (user + system) / 1_000;
      });
      return Math.min(...times);
    };
    const [few, many] = [await timeOf(1_200), await timeOf(4_800)];
    expect(many / Math.max(few, 2)).toBeLessThan(10);
  });

  it("keep what a file was before it was appended to", async () => {
    const files = filesOf();
    await files.writeFile("/f", "one");
    const [first] = [files.find("/f")];
    for (const text of [" two", " three"]) await files.appendFile("/f", text);
    expect(await files.readFile("/f")).toBe("one two three");
    expect(first?.kind === "file" && decodeText(await first.read())).toBe("one");
    expect(encodeText("é")).toHaveLength(2);
  });
});

async function described(node: DirectoryNode): Promise<unknown> {
  const entries = [...node.entries].sort(([left], [right]) => (left < right ? -1 : 1));
  const children = await Promise.all(
    entries.map(async ([name, child]) => [
      name,
      child.kind,
      child.mode,
      child.modified,
      child.kind === "directory"
        ? await described(child)
        : child.kind === "link"
          ? child.target
          : decodeText(await child.read()),
    ]),
  );
  return children;
}

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
