import { expect, test } from "vitest";
import { chipsFromParameters } from "./filter-chips.ts";
import { resolveChips, usableValues } from "./resolve-chips.ts";
import { sampleFields } from "./sample-fields.ts";

const chips = chipsFromParameters([
  "status:RUNNING",
  "colour:red",
  "status:GONE",
  "loose",
  "status:PENDING",
  "submitted:today",
  "submitted:last-7-days",
  "pool:atlas",
]);

test("every chip of an address stays, and those that cannot be used say why", () => {
  const resolved = resolveChips(chips, sampleFields);
  expect(resolved.map(({ chip }) => chip)).toEqual(chips);
  expect(resolved.map(({ fieldLabel, valueLabel, problem }) => [fieldLabel, valueLabel, problem])).toEqual([
    ["Status", "Running", null],
    ["colour", "red", "There is no field “colour”. The fields are: name, status, pool, submitted, label."],
    ["Status", "GONE", "“GONE” is not a value of Status. Choose one from the list."],
    [
      "",
      "loose",
      "A filter needs a field before its value. The fields are: name, status, pool, submitted, label.",
    ],
    ["Status", "Pending", null],
    ["Submitted", "Today", null],
    ["Submitted", "Last 7 days", "Only one Submitted can be used at a time."],
    ["Pool", "atlas", null],
  ]);
});

test("the query gets the usable values by field, in order", () => {
  expect([...usableValues(chips, sampleFields)]).toEqual([
    ["status", ["RUNNING", "PENDING"]],
    ["submitted", ["today"]],
    ["pool", ["atlas"]],
  ]);
});

test("an async value takes its label, or its problem, from the options once they are known", () => {
  const options = () => [{ value: "atlas", label: "Atlas" }];
  const [known, unknown] = resolveChips(
    chipsFromParameters(["pool:atlas", "pool:hera"]),
    sampleFields,
    options,
  );
  expect(known).toMatchObject({ valueLabel: "Atlas", problem: null });
  expect(unknown?.problem).toBe("“hera” is not a value of Pool. Choose one from the list.");
});
