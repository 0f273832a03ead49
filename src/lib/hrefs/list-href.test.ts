import { expect, test } from "vitest";
import { listHref, nodeHref, poolHref } from "./list-href.ts";

test("filters of a list are chips in its URL", () => {
  expect(listHref("/tasks", { status: ["RUNNING", "INITIALIZING"], pool: "a b", user: undefined })).toBe(
    "/tasks?f=status:RUNNING&f=status:INITIALIZING&f=pool:a+b",
  );
});

test("a list without filters has none, that of workflows not even the user's own", () => {
  expect(listHref("/tasks")).toBe("/tasks");
  expect(listHref("/pools", { status: [] })).toBe("/pools");
  expect(listHref("/workflows")).toBe("/workflows?all=true");
});

test("names of pools and nodes are one segment", () => {
  expect(poolHref("a/b")).toBe("/pools/a%2Fb");
  expect(nodeHref("..")).toBe("/resources/~..");
});
