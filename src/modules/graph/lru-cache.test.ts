import { describe, expect, it, vi } from "vitest";
import { lruCache } from "./lru-cache";

describe("lruCache", () => {
  it("creates a value once while it is cached", () => {
    const values = lruCache<object>(2);
    const make = vi.fn(() => ({}));
    expect(values.get("a", make)).toBe(values.get("a", make));
    expect(make).toHaveBeenCalledTimes(1);
  });

  it("evicts the least recently used value", () => {
    const values = lruCache<string>(2);
    values.get("a", () => "first a");
    values.get("b", () => "first b");
    values.get("a", () => "second a");
    values.get("c", () => "first c");
    expect(values.get("a", () => "third a")).toBe("first a");
    expect(values.get("b", () => "second b")).toBe("second b");
  });
});
