import { expect, test } from "vitest";
import { chipsFromParameters } from "@/lib/filters/filter-chips";
import { whoseWorkflows, withUser } from "./whose-workflows";

test("the chips tell whose workflows they leave", () => {
  const whose = (...parameters: string[]) => whoseWorkflows(chipsFromParameters(parameters), "alice");
  expect(whose()).toBe("everyone");
  expect(whose("status:RUNNING")).toBe("everyone");
  expect(whose("user:alice", "status:RUNNING")).toBe("mine");
  expect(whose("user:bob")).toBe("others");
  expect(whose("user:alice", "user:bob")).toBe("others");
  expect(whoseWorkflows(chipsFromParameters(["user:alice"]), undefined)).toBe("others");
});

test("another user takes the place of all users, and the other filters stay", () => {
  const chips = chipsFromParameters(["status:RUNNING", "user:bob", "user:carol"]);
  expect(withUser(chips, "alice")).toEqual(chipsFromParameters(["user:alice", "status:RUNNING"]));
  expect(withUser(chips, undefined)).toEqual(chipsFromParameters(["status:RUNNING"]));
});
