import { expect, test } from "vitest";
import { GroupCounter } from "./group-counter.ts";

type Column = "pool" | "tag";

test("orders groups by count, then column by column by key, an absent value last", () => {
  const counter = new GroupCounter<Column>(["pool", "tag"]);
  counter.add([[undefined], ["x"]], 2);
  counter.add([["b"], [undefined]], 2);
  counter.add([["b"], ["a"]], 2);
  counter.add([["B"], ["z"]], 2);
  counter.add([["c"], ["z"]], 5);
  expect(counter.groups()).toEqual([
    { key: { pool: "c", tag: "z" }, count: 5 },
    { key: { pool: "B", tag: "z" }, count: 2 },
    { key: { pool: "b", tag: "a" }, count: 2 },
    { key: { pool: "b" }, count: 2 },
    { key: { tag: "x" }, count: 2 },
  ]);
});

test("counts a row for each of its labels", () => {
  const counter = new GroupCounter<Column>(["tag", "pool"]);
  counter.add([["x", "y"], ["a"]], 3);
  expect(counter.groups()).toEqual([
    { key: { tag: "x", pool: "a" }, count: 3 },
    { key: { tag: "y", pool: "a" }, count: 3 },
  ]);
});

test("continues from other groups, and leaves out those without rows", () => {
  const start = new GroupCounter<Column>(["pool"]);
  start.add([["a"]], 1);
  start.add([[undefined]], 2);
  const counter = new GroupCounter<Column>(["pool"], start.groups());
  counter.add([["a"]], -1);
  counter.add([[undefined]], -1);
  expect(counter.groups()).toEqual([{ key: {}, count: 1 }]);
});

test("tells values apart that look alike as text", () => {
  const counter = new GroupCounter<Column>(["pool", "tag"]);
  counter.add([['a","b'], ["c"]], 1);
  counter.add([["a"], ['b","c']], 1);
  counter.add([["undefined"], ["null"]], 1);
  counter.add([[undefined], [undefined]], 1);
  expect(counter.groups()).toHaveLength(4);
});
