import { expect, test } from "vitest";
import type { FilterPreset } from "@/lib/filters/filter-presets";
import { presetCounts } from "./preset-counts";

const presetOf = (key: string, ...values: string[]): FilterPreset => ({
  key,
  label: key,
  field: "status",
  values,
});

test("adds up the groups of a preset's statuses; those without rows are not among the groups", () => {
  const presets = [
    presetOf("running", "RUNNING"),
    presetOf("failed", "FAILED", "FAILED_EVICTED", "FAILED_PREEMPTED"),
    presetOf("waiting", "WAITING"),
  ];
  const groups = [
    { key: { status: "RUNNING" }, count: 7 },
    { key: { status: "FAILED" }, count: 5 },
    { key: { status: "FAILED_PREEMPTED" }, count: 2 },
    { key: { status: "LATER_STATUS" }, count: 1 },
  ];
  expect(presetCounts(presets, { groups })).toEqual({ running: 7, failed: 7, waiting: 0 });
});
