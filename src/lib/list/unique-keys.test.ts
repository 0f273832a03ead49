import { expect, test } from "vitest";
import { distinct, withUniqueKeys } from "./unique-keys.ts";

test("keys are unique, and names the keys of their first item", () => {
  const items = [{ name: "a" }, { name: "b" }, { name: "a" }, { name: "a" }];
  const keyed = withUniqueKeys(items, ({ name }) => name);
  expect(keyed.map(([, item]) => item)).toEqual(items);
  const keys = keyed.map(([key]) => key);
  expect(keys.slice(0, 2)).toEqual(["a", "b"]);
  expect(new Set(keys).size).toBe(4);
});

test("distinct texts keep their order", () => {
  expect(distinct(["b", "a", "b"])).toEqual(["b", "a"]);
});
