import { expect, it } from "vitest";
import { readCommandLine } from "./command-line.ts";

it.each([
  ["", [], [], true],
  ["pages-tasks stories/features --no-build", ["pages-tasks", "stories/features"], [], false],
  ["-- --shard 1/2 pages-", ["pages-"], ["--shard", "1/2"], true],
  ["--shard=1/2 a --verbose b -t Empty", ["a", "b"], ["--shard=1/2", "--verbose", "-t", "Empty"], true],
])("reads %j", (line, words, options, builds) => {
  expect(readCommandLine(line.split(" ").filter(Boolean))).toEqual({ words, options, builds });
});
