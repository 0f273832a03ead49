import { expect, test } from "vitest";
import { initialsOf } from "./initials.ts";

test.each([
  ["Grace Kim", "GK"],
  ["grace.kim", "GK"],
  ["Grace Brewster Murray Kim", "GK"],
  ["cher", "C"],
  ["  ", ""],
  ["李 小龙", "李小"],
  ["🚀 launch", "🚀L"],
])("initials of %j are %j", (name, initials) => expect(initialsOf(name)).toBe(initials));
