import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { task } from "@/components/workflow/sample-workflow.fixture";
import { valueProblem } from "@/lib/filters/filter-problems";
import { parseComparison } from "./comparison";
import { createTaskMatcher, taskFilterFields } from "./task-filters";

const now = Date.UTC(2026, 0, 10, 12);
const attempt = {
  ...task("train-3", "FAILED"),
  retry_id: 1,
  node_name: "pool-node-007",
  pod_ip: "10.1.2.3",
  exit_code: 137,
  start_time: "2026-01-10T11:50:00Z",
  end_time: "2026-01-10T11:56:00Z",
};

const fits = (...chips: [string, string][]) =>
  createTaskMatcher(
    chips.map(([field, value]) => ({ field, value })),
    now,
  )(attempt);

describe("createTaskMatcher", () => {
  it.each([
    ["name", "AIN-3", "prepare"],
    ["status", "FAILED", "RUNNING"],
    ["node", "node-007", "node-008"],
    ["ip", "10.1.", "10.2."],
    ["exit", "137", "0"],
    ["exit", ">128", "<128"],
    ["retry", ">0", "0"],
    ["duration", ">5m", ">7m"],
    ["duration", "<=360s", "<6m"],
    ["started", "today", "2025-01-01..2025-12-31"],
    ["ended", "2026-01-10..", "..2026-01-09"],
  ])("by %s: %s fits, %s does not", (field, fitting, other) => {
    expect(fits([field, fitting])).toBe(true);
    expect(fits([field, other])).toBe(false);
    expect(fits([field, other], [field, fitting])).toBe(true);
  });

  it("requires every field to match", () => {
    expect(fits(["name", "train"], ["exit", "137"])).toBe(true);
    expect(fits(["name", "train"], ["exit", "0"])).toBe(false);
    expect(fits()).toBe(true);
  });

  it("measures running attempts until now, and never matches unstarted ones", () => {
    const running = { ...attempt, end_time: undefined };
    expect(createTaskMatcher([{ field: "duration", value: ">9m" }], now)(running)).toBe(true);
    const waiting = { ...running, start_time: undefined };
    expect(createTaskMatcher([{ field: "duration", value: "<9m" }], now)(waiting)).toBe(false);
  });
});

describe("parseComparison", () => {
  it("compares numbers", () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(1_000), (value, bound) => {
        expect(parseComparison(`>${bound}`)?.(value)).toBe(value > bound);
        expect(parseComparison(`<= ${bound}`)?.(value)).toBe(value <= bound);
        expect(parseComparison(`${bound}`)?.(value)).toBe(value === bound);
      }),
    );
  });

  it("rejects non-numbers with an example", () => {
    expect(parseComparison("5 parsecs", { m: 60 })).toBeNull();
    expect(parseComparison("!5")).toBeNull();
    const duration = taskFilterFields.find(({ key }) => key === "duration");
    if (duration === undefined) throw new Error("There is no field duration.");
    expect(valueProblem(duration, "long")).toMatch(/>5m/);
    expect(valueProblem(duration, ">5m")).toBeNull();
  });
});
