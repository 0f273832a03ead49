import { describe, expect, test } from "vitest";
import { readOptions } from "./options.ts";

describe("readOptions", () => {
  test("pictures all stories without comparing by default", () => {
    expect(readOptions([])).toEqual({
      command: "take",
      words: [],
      against: null,
      modes: null,
      shard: { index: 1, count: 1 },
      workers: null,
      builds: true,
      folder: "reports/pictures",
    });
  });

  test("parses the comparison, the modes and the shard", () => {
    const options = readOptions([
      "--",
      "pages-",
      "--against",
      "main",
      "--modes",
      "light, one row",
      "--shard",
      "2/3",
    ]);
    expect(options).toMatchObject({
      words: ["pages-"],
      against: { commit: "main" },
      modes: ["light", "one row"],
      shard: { index: 2, count: 3 },
    });
    expect(readOptions(["--twice", "--no-build"])).toMatchObject({ against: "second pass", builds: false });
  });

  test("parses words as arguments of their command", () => {
    expect(readOptions(["--merge", "a", "b"])).toMatchObject({ command: "merge", sources: ["a", "b"] });
    expect(readOptions(["--review", "a"])).toEqual({ command: "review", folder: "a" });
    expect(readOptions(["--approve"])).toMatchObject({ command: "approve", words: [] });
    expect(readOptions(["--sheet", "tasks"])).toMatchObject({ command: "sheet", words: ["tasks"] });
  });

  test("returns null for help", () => {
    expect(readOptions(["--help"])).toBeNull();
  });

  test.each([
    [["--modes", "light,sepia"], /--modes has "sepia": give names .* light, dark/],
    [["--shard", "3/2"], /--shard is "3\/2": give I\/N/],
    [["--shard", "0/2"], /--shard is "0\/2"/],
    [["--workers", "many"], /--workers is "many": give an integer from 1 to 32/],
    [["--against", ""], /--against is "": give a branch/],
    [["--against", "main", "--twice"], /--against and --twice cannot be combined/],
    [["--sheet", "--review"], /--sheet and --review cannot be combined/],
    [["--approve", "--twice"], /--approve and --twice cannot be combined/],
    [["--merge"], /--merge needs the folders/],
    [["--output", ""], /--output is "": give a folder/],
    [["--tolerance", "3"], /--tolerance/],
  ])("rejects %j and names what is valid", (commandLine, sentence) => {
    expect(() => readOptions(commandLine)).toThrow(sentence);
  });
});
