import { expect, test } from "vitest";
import type { FilterChip, FilterOption } from "./filter-types.ts";
import { nameField, sampleFields } from "./sample-fields.ts";
import { type Suggestion, suggest } from "./suggestions.ts";
import { readDraft } from "./typed-filter.ts";

function suggestFor(text: string, chips: readonly FilterChip[] = [], pools?: readonly FilterOption[]) {
  return suggest(readDraft(text, sampleFields), {
    fields: sampleFields,
    chips,
    defaultField: nameField,
    loadedOptions: () => pools,
  });
}

function words(suggestion: Suggestion): string {
  if (suggestion.kind === "field") return suggestion.field.label;
  return suggestion.kind === "text"
    ? `${suggestion.field.label} “${suggestion.text}”`
    : suggestion.option.label;
}

test("without text, all fields are offered in their order", () => {
  expect(suggestFor("").map(words)).toEqual(["Name", "Status", "Pool", "Submitted", "Label"]);
});

test("bare text offers fields that start with it, then itself", () => {
  expect(suggestFor("s").map(words)).toEqual(["Status", "Submitted", "Name “s”"]);
  expect(suggestFor("bert").map(words)).toEqual(["Name “bert”"]);
});

test("values that equal the text come first, then those that begin with it, then those with a word that does", () => {
  expect(suggestFor("status:failed").map(words)).toEqual([
    "Failed",
    "Failed: canceled",
    "Failed: image pull",
  ]);
  expect(suggestFor("status:p").map(words)).toEqual(["Pending", "Failed: image pull"]);
  expect(suggestFor("status:ing").map(words)).toEqual(["Running", "Pending"]);
});

test("a value with a chip is marked", () => {
  const chosen = suggestFor("status:", [{ field: "status", value: "PENDING" }]).filter(
    (suggestion) => suggestion.kind === "value" && suggestion.chosen,
  );
  expect(chosen.map(words)).toEqual(["Pending"]);
});

test("async values are offered once loaded, uncapped", () => {
  expect(suggestFor("pool:")).toEqual([]);
  const pools = Array.from({ length: 20_000 }, (_, index) => ({
    value: `pool-${index}`,
    label: `pool-${index}`,
  }));
  expect(suggestFor("pool:", [], pools)).toHaveLength(20_000);
});

test("a range of dates offers presets by name, and a whole typed range as itself", () => {
  expect(suggestFor("submitted:3").map(words)).toEqual(["Last 30 days", "Last 365 days"]);
  expect(suggestFor("submitted:2026-02-01..2026-02-28").map(words)).toEqual(["2026-02-01 to 2026-02-28"]);
  expect(suggestFor("submitted:2026-02-28..2026-02-01")).toEqual([]);
});

test("an unknown field offers nothing", () => {
  expect(suggestFor("color:red")).toEqual([]);
});
