import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LruCache } from "./lru-cache.ts";

function filled(...keys: string[]): LruCache<string> {
  const cache = new LruCache<string>(3);
  for (const key of keys) cache.set(key, key.toUpperCase());
  return cache;
}

describe("a cache of the most recently used", () => {
  it("creates what it does not have, and drops the least recently used entry", () => {
    const created: string[] = [];
    const cache = new LruCache<string>(2);
    const read = (key: string) =>
      cache.getOrCreate(key, () => {
        created.push(key);
        return key.toUpperCase();
      });
    expect(["a", "b", "a", "c", "a", "b"].map(read)).toEqual(["A", "B", "A", "C", "A", "B"]);
    expect(created).toEqual(["a", "b", "c", "b"]);
  });

  it("counts a read as use", () => {
    const cache = filled("a", "b", "c");
    expect(cache.get("a")).toBe("A");
    cache.set("d", "D");
    expect(cache.values()).toEqual(["C", "A", "D"]);
    expect(cache.get("b")).toBeUndefined();
  });

  it("does not count a peek as use", () => {
    const cache = filled("a", "b", "c");
    expect(cache.peek("a")).toBe("A");
    cache.set("d", "D");
    expect(cache.values()).toEqual(["B", "C", "D"]);
  });

  it("counts a write as use", () => {
    const cache = filled("a", "b", "c");
    cache.set("a", "again");
    cache.set("d", "D");
    expect(cache.values()).toEqual(["C", "again", "D"]);
  });

  it("deletes an entry once", () => {
    const cache = filled("a", "b");
    expect([cache.delete("a"), cache.delete("a")]).toEqual([true, false]);
    expect(cache.values()).toEqual(["B"]);
  });

  it("stores undefined as a value", () => {
    const cache = new LruCache<undefined>(1);
    cache.getOrCreate("a", () => undefined);
    expect(cache.getOrCreate("a", () => expect.unreachable("It is there."))).toBeUndefined();
  });

  it("stores nothing when an entry cannot be created", () => {
    const cache = new LruCache<string>(1);
    cache.set("a", "A");
    expect(() =>
      cache.getOrCreate("b", () => {
        throw new Error("refused");
      }),
    ).toThrow("refused");
    expect(cache.values()).toEqual(["A"]);
  });

  it("contains the most recently used keys after any operations", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.nat({ max: 8 })), (limit, keys) => {
        const cache = new LruCache<number, number>(limit);
        for (const key of keys) cache.getOrCreate(key, () => key);
        const recent = [...new Set(keys.toReversed())].slice(0, limit);
        expect(cache.values()).toEqual(recent.toReversed());
      }),
    );
  });
});
