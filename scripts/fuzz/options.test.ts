import { describe, expect, it } from "vitest";
import { readOptions } from "./options.ts";
import { describeProgress } from "./report.ts";

describe("the options of the fuzz", () => {
  it("have defaults, and are parsed as pnpm passes them", () => {
    const volumes = ["none", "low", "high", "billion"];
    expect(readOptions([])).toEqual({ requests: 100_000, seed: 1, volumes, operations: [] });
    expect(
      readOptions("-- listTasks --requests 1_000_000 --seed 7 --volumes low,million".split(" ")),
    ).toEqual({ requests: 1_000_000, seed: 7, volumes: ["low", "million"], operations: ["listTasks"] });
    expect(readOptions(["--help"])).toBeNull();
  });

  it.each([
    ["--requests 0", '--requests is "0": give an integer of 1 or more.'],
    ["--seed x", '--seed is "x": give an integer of 0 or more.'],
    ["--volumes low,huge", '--volumes has "huge": give some of none,one,low,default,high,million,billion.'],
    ["listNothing", 'There is no operation "listNothing": give some of listWorkflows,'],
  ])("reject %s with an explanation", (line, message) => {
    expect(() => readOptions(line.split(" "))).toThrow(message);
  });
});

it("tells how long a run still takes", () => {
  expect(describeProgress(250_000, 1_000_000, 0, 1_000)).toBe(
    "250,000 of 1,000,000 requests, 250 per second, 50 min left, no failure",
  );
  expect(describeProgress(900, 1_000, 2, 9)).toBe(
    "900 of 1,000 requests, 100 per second, 1 s left, 2 kinds of failure",
  );
});
