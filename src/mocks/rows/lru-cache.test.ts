import { expect, test } from "vitest";
import { LruCache } from "./lru-cache.ts";

test("keeps what was used last, and makes the rest again", () => {
  const made: string[] = [];
  const kept = new LruCache<string>(2);
  const take = (content: string) =>
    kept.take(content, () => {
      made.push(content);
      return content.toUpperCase();
    });
  expect(["a", "b", "a", "c", "a", "b"].map(take)).toEqual(["A", "B", "A", "C", "A", "B"]);
  expect(made).toEqual(["a", "b", "c", "b"]);
});
