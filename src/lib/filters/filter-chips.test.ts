import fc from "fast-check";
import { expect, test } from "vitest";
import { addChip, chipsFromParameters, chipsToParameters, parseChip, removeChips } from "./filter-chips.ts";
import { filterChipsParser } from "./filter-search-params.ts";
import { sampleFields } from "./sample-fields.ts";

const chip = fc.record({
  field: fc.string({ maxLength: 8 }).filter((text) => !text.includes(":")),
  value: fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom("a:b", ":", "::", "x=y&f=z")),
});
const uniqueChips = fc.uniqueArray(
  chip.filter(({ field, value }) => field !== "" || value !== ""),
  { selector: ({ field, value }) => JSON.stringify([field, value]) },
);

test("chips round-trip through the URL", () => {
  fc.assert(
    fc.property(uniqueChips, (chips) => {
      const search = new URLSearchParams(filterChipsParser.serialize(chips).map((value) => ["f", value]));
      expect(filterChipsParser.parse(new URLSearchParams(search.toString()).getAll("f"))).toEqual(chips);
    }),
  );
});

test("serializing a parsed URL is idempotent", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (parameters) => {
      const written = chipsToParameters(chipsFromParameters(parameters));
      expect(chipsToParameters(chipsFromParameters(written))).toEqual(written);
    }),
  );
});

test("a parameter is split at its first colon", () => {
  expect(parseChip("label:team=a:b")).toEqual({ field: "label", value: "team=a:b" });
  expect(parseChip("running")).toEqual({ field: "", value: "running" });
  expect(parseChip("status:")).toEqual({ field: "status", value: "" });
});

test("order is preserved; duplicates and empty parameters are dropped", () => {
  const parameters = ["status:RUNNING", "", "pool:atlas", "status:RUNNING", "status:PENDING"];
  expect(chipsToParameters(chipsFromParameters(parameters))).toEqual([
    "status:RUNNING",
    "pool:atlas",
    "status:PENDING",
  ]);
});

test("the parser compares chips by value and order", () => {
  const running = { field: "status", value: "RUNNING" };
  const pending = { field: "status", value: "PENDING" };
  expect(filterChipsParser.eq([running, pending], [{ ...running }, { ...pending }])).toBe(true);
  expect(filterChipsParser.eq([running, pending], [pending, running])).toBe(false);
  expect(filterChipsParser.eq([running], [running, pending])).toBe(false);
});

test("an existing chip is not added again", () => {
  const chips = [{ field: "status", value: "RUNNING" }];
  expect(addChip(chips, { field: "status", value: "RUNNING" }, sampleFields)).toBe(chips);
});

test("a second value of a single field replaces the first", () => {
  const chips = [
    { field: "submitted", value: "today" },
    { field: "status", value: "RUNNING" },
  ];
  expect(addChip(chips, { field: "submitted", value: "last-7-days" }, sampleFields)).toEqual([
    { field: "submitted", value: "last-7-days" },
    { field: "status", value: "RUNNING" },
  ]);
});

test("removing only removes equal chips", () => {
  const chips = [
    { field: "status", value: "RUNNING" },
    { field: "name", value: "RUNNING" },
  ];
  expect(removeChips(chips, [{ field: "status", value: "RUNNING" }])).toEqual([
    { field: "name", value: "RUNNING" },
  ]);
});
