import { expect, it } from "vitest";
import type { Command } from "../changes/commands.ts";
import { newCommands } from "./new-commands.ts";

const named = (names: string): Command[] =>
  [...names].map((name) => ({ kind: "delete-credential", moment: 0, name }));

it.each([
  ["", "", ""],
  ["", "ab", "ab"],
  ["ab", "ab", ""],
  ["ab", "abc", "c"],
  ["abc", "bcd", "d"],
  ["abc", "c", ""],
  ["ab", "", null],
  ["ab", "cd", null],
  ["ab", "a", null],
  ["abc", "abd", null],
])("a tab that knows %j finds in %j as new: %j", (known, stored, expected) => {
  expect(newCommands(named(known), named(stored))).toEqual(expected === null ? null : named(expected));
});
