import { expect, test } from "vitest";
import { chipsFromParameters } from "./filter-chips.ts";
import { resolveChips, usableValues } from "./resolve-chips.ts";
import { sampleFields } from "./sample-fields.ts";

const chips = chipsFromParameters([
  "status:RUNNING",
  "color:red",
  "status:GONE",
  "loose",
  "status:PENDING",
  "submitted:today",
  "submitted:last-7-days",
  "pool:atlas",
]);

test("all chips of a URL stay, and unusable ones have a reason", () => {
  const resolved = resolveChips(chips, sampleFields);
  expect(resolved.map(({ chip }) => chip)).toEqual(chips);
  expect(resolved.map(({ fieldLabel, valueLabel, problem }) => [fieldLabel, valueLabel, problem])).toEqual([
    ["Status", "Running", null],
    ["color", "red", "Unknown field “color”. Fields: name, status, pool, submitted, label."],
    ["Status", "GONE", "“GONE” is not a valid value for Status. Choose one from the list."],
    ["", "loose", "Put a field before the value. Fields: name, status, pool, submitted, label."],
    ["Status", "Pending", null],
    ["Submitted", "Today", null],
    ["Submitted", "Last 7 days", "Only one Submitted can be used at a time."],
    ["Pool", "atlas", null],
  ]);
});

test("usable values are grouped by field, in order", () => {
  expect([...usableValues(chips, sampleFields)]).toEqual([
    ["status", ["RUNNING", "PENDING"]],
    ["submitted", ["today"]],
    ["pool", ["atlas"]],
  ]);
});

test("an async value gets its label or problem from loaded options", () => {
  const options = () => [{ value: "atlas", label: "Atlas" }];
  const [known, unknown] = resolveChips(
    chipsFromParameters(["pool:atlas", "pool:hera"]),
    sampleFields,
    options,
  );
  expect(known).toMatchObject({ valueLabel: "Atlas", problem: null });
  expect(unknown?.problem).toBe("“hera” is not a valid value for Pool. Choose one from the list.");
});
