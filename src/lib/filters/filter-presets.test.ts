import { expect, test } from "vitest";
import { collapsePresets, type FilterPreset, isPresetOn, togglePreset } from "./filter-presets.ts";
import type { FilterChip } from "./filter-types.ts";
import { sampleFields } from "./sample-fields.ts";

const status = (value: string): FilterChip => ({ field: "status", value });
const running: FilterPreset = { key: "running", label: "Running", field: "status", values: ["RUNNING"] };
const failed: FilterPreset = {
  key: "failed",
  label: "Failed",
  field: "status",
  values: ["FAILED", "FAILED_CANCELED", "FAILED_IMAGE_PULL"],
};
const ended: FilterPreset = {
  key: "ended",
  label: "Ended",
  field: "status",
  values: [...failed.values, "COMPLETED"],
};
const pool: FilterChip = { field: "pool", value: "FAILED" };

test("toggling adds exactly the preset's chips, toggling again removes them", () => {
  const before = [pool, status("PENDING"), status("FAILED")];
  const on = togglePreset(failed, before, sampleFields);
  expect(on).toEqual([...before, status("FAILED_CANCELED"), status("FAILED_IMAGE_PULL")]);
  expect(isPresetOn(failed, before)).toBe(false);
  expect(isPresetOn(failed, on)).toBe(true);
  expect(togglePreset(failed, on, sampleFields)).toEqual([pool, status("PENDING")]);
});

test("a complete preset is one group at its first chip; an incomplete one is not", () => {
  const chips = [
    status("FAILED_CANCELED"),
    pool,
    status("RUNNING"),
    status("FAILED"),
    status("FAILED_IMAGE_PULL"),
  ];
  expect(collapsePresets(chips, [running, failed])).toEqual([
    { preset: failed, chips: [status("FAILED_CANCELED"), status("FAILED"), status("FAILED_IMAGE_PULL")] },
    { chips: [pool] },
    { chips: [status("RUNNING")] },
  ]);
  expect(collapsePresets(chips.slice(1), [running, failed]).every((group) => group.chips.length === 1)).toBe(
    true,
  );
});

test("of two overlapping complete presets the larger one wins", () => {
  const chips = ended.values.map(status);
  expect(collapsePresets(chips, [failed, ended]).map((group) => group.preset?.key)).toEqual(["ended"]);
  expect(collapsePresets(chips.slice(0, 3), [failed, ended]).map((group) => group.preset?.key)).toEqual([
    "failed",
  ]);
});
