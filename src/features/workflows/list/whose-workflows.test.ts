import { expect, test } from "vitest";
import { chipsFromParameters } from "@/lib/filters/filter-chips";
import { whoseWorkflows, withUser } from "./whose-workflows";

test("chips determine the owner", () => {
  const whose = (...parameters: string[]) => whoseWorkflows(chipsFromParameters(parameters), "alice");
  expect(whose()).toBe("everyone");
  expect(whose("status:RUNNING")).toBe("everyone");
  expect(whose("user:alice", "status:RUNNING")).toBe("mine");
  expect(whose("user:bob")).toBe("others");
  expect(whose("user:alice", "user:bob")).toBe("others");
  expect(whoseWorkflows(chipsFromParameters(["user:alice"]), undefined)).toBe("others");
});

test("a new user replaces all users and keeps the other filters", () => {
  const chips = chipsFromParameters(["status:RUNNING", "user:bob", "user:carol"]);
  expect(withUser(chips, "alice")).toEqual(chipsFromParameters(["user:alice", "status:RUNNING"]));
  expect(withUser(chips, undefined)).toEqual(chipsFromParameters(["status:RUNNING"]));
});
