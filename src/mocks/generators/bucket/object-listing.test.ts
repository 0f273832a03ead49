import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createKey } from "../../rows/keyed-hash.ts";
import { byteShare, byteSum } from "./byte-shares.ts";
import {
  type Folder,
  type FolderChild,
  folderOf,
  folderOfObjects,
  type StoredObject,
} from "./object-folder.ts";
import { listFolder } from "./object-listing.ts";

function objectOf(bytes: number): StoredObject {
  return { bytes, lastModified: 0, etag: "", contentType: "", metadata: {} };
}

/** A folder of the given keys, each as large as its index. */
function folderOfKeys(entries: readonly (readonly [key: string, bytes: number])[]): Folder {
  const folders = new Map<string, [string, number][]>();
  const children: FolderChild[] = [];
  for (const [key, bytes] of entries) {
    const end = key.indexOf("/") + 1;
    if (end === 0) children.push({ name: key, bytes, object: () => objectOf(bytes) });
    else {
      const inner = folders.get(key.slice(0, end)) ?? [];
      inner.push([key.slice(end), bytes]);
      folders.set(key.slice(0, end), inner);
    }
  }
  for (const [name, inner] of folders) {
    const open = () => folderOfKeys(inner);
    const { objectCount, bytes } = open();
    children.push({ name, objectCount, bytes, open });
  }
  return folderOf(children);
}

// Dashes and dots sort before slashes, digits and letters after.
const names = fc.string({ unit: fc.constantFrom("a", "b", "-", ".", "0"), minLength: 1, maxLength: 3 });
const keys = fc.array(names, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
const keySets = fc.uniqueArray(keys, { maxLength: 60 });
const prefixes = fc.oneof(
  fc.constant(""),
  keys,
  keys.map((key) => `${key}/`),
  fc.constantFrom("/", "//", "a//", "zz"),
);

/** The response of an object store, from all of its keys. */
function expectedListing(all: readonly string[], prefix: string, delimiter: "/" | undefined): string[] {
  const matching = all.filter((key) => key.startsWith(prefix)).toSorted();
  if (delimiter === undefined) return matching;
  const folders = new Set<string>();
  const objects: string[] = [];
  for (const key of matching) {
    const end = key.indexOf(delimiter, prefix.length);
    if (end < 0) objects.push(key);
    else folders.add(key.slice(0, end + 1));
  }
  return [...folders, ...objects];
}

describe("a listing", () => {
  it("groups and pages like an object store that scans every key", () => {
    fc.assert(
      fc.property(
        keySets,
        prefixes,
        fc.constantFrom("/" as const, undefined),
        fc.integer({ min: 1, max: 9 }),
        (all, prefix, delimiter, limit) => {
          const root = folderOfKeys(all.map((key) => [key, all.indexOf(key) + 1]));
          const expected = expectedListing(all, prefix, delimiter);
          const found: string[] = [];
          for (let offset = 0; offset <= expected.length; offset += limit) {
            const { folders, objects, total } = listFolder(root, { prefix, delimiter, offset, limit });
            expect(total).toBe(expected.length);
            expect(folders.length + objects.length).toBe(Math.min(limit, expected.length - offset));
            found.push(...folders, ...objects.map(({ key }) => key));
            for (const { key, object } of objects) expect(object.bytes).toBe(all.indexOf(key) + 1);
          }
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("counts objects and bytes at any depth, and has no empty folders", () => {
    fc.assert(
      fc.property(keySets, (all) => {
        const empty = { name: "empty/", objectCount: 0, bytes: 0, open: () => folderOf([]) };
        const root = folderOf([
          {
            name: "all/",
            objectCount: all.length,
            bytes: 7,
            open: () => folderOfKeys(all.map((key) => [key, 1])),
          },
          empty,
        ]);
        expect(root.objectCount).toBe(all.length);
        expect(listFolder(root, { delimiter: "/" }).folders).toEqual(all.length > 0 ? ["all/"] : []);
      }),
    );
  });

  it("opens a folder that it does not list", () => {
    const hidden = folderOfObjects(
      3,
      6,
      (position) => `part-${position}`,
      (position) => objectOf(position + 1),
    );
    const root = folderOf([], (name) => (name === "hidden/" ? hidden : undefined));
    expect(listFolder(root, {})).toEqual({ folders: [], objects: [], total: 0 });
    const { objects, total } = listFolder(root, { prefix: "hidden/part-1" });
    expect([objects, total]).toEqual([[{ key: "hidden/part-1", object: objectOf(2) }], 1]);
    expect(listFolder(root, { prefix: "other/" }).total).toBe(0);
  });
});

describe("shares of bytes", () => {
  it("add up to the total, and differ from the mean by less than their spread", () => {
    const key = createKey(1, "shares");
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1_000, max: 10 ** 14 }),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        (count, total, spread) => {
          const shares = Array.from({ length: count }, (_, part) =>
            byteShare(key, total, count, part, spread),
          );
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
          let sum = 0;
          for (const [part, share] of shares.entries()) {
            expect(byteSum(key, total, count, part, spread)).toBe(sum);
            sum += share;
          }
          expect(byteSum(key, total, count, count, spread)).toBe(total);
          for (const share of shares) {
            expect(Number.isInteger(share)).toBe(true);
            expect(Math.abs(share - total / count)).toBeLessThanOrEqual((spread * total) / count + 2);
          }
        },
      ),
    );
  });
});
