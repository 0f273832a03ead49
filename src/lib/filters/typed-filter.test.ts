import { describe, expect, it, test } from "vitest";
import { nameField, sampleFields } from "./sample-fields.ts";
import { parseTyped, readDraft } from "./typed-filter.ts";

const parse = (text: string) => parseTyped(text, sampleFields, nameField);

test.each([
  ["status:running", { field: "status", value: "RUNNING" }],
  ["Status: failed: canceled", { field: "status", value: "FAILED_CANCELED" }],
  ["status:failed_canceled", { field: "status", value: "FAILED_CANCELED" }],
  ["pool:atlas", { field: "pool", value: "atlas" }],
  ["label:url=http://x", { field: "label", value: "url=http://x" }],
  ["submitted:Last-7-Days", { field: "submitted", value: "last-7-days" }],
  ["  bert large ", { field: "name", value: "bert large" }],
  ["name:a:b", { field: "name", value: "a:b" }],
])("%s makes a chip", (text, chip) => {
  expect(parse(text)).toEqual({ kind: "chip", chip });
});

test.each([
  ["status:runing", "“runing” is not a valid value for Status. Choose one from the list."],
  ["status:run", "“run” is not a valid value for Status. Choose one from the list."],
  ["status:", "Status needs a value."],
  ["label:team", "A label must be key=value."],
  ["submitted:2026-03-02..2026-03-01", "From is after To."],
  [
    "stat:RUNNING",
    "Unknown field “stat”. Fields: name, status, pool, submitted, label. To search for it as text, type name:stat:RUNNING",
  ],
])("%s is rejected with a fix", (text, message) => {
  expect(parse(text)).toEqual({ kind: "problem", message });
});

test("empty text is empty", () => {
  expect(parse("   ")).toEqual({ kind: "empty" });
});

test("bare text is rejected without a default field", () => {
  expect(parseTyped("bert", sampleFields)).toEqual({
    kind: "problem",
    message: "Unknown field “bert”. Fields: name, status, pool, submitted, label.",
  });
});

test("an async value is validated against loaded options", () => {
  const options = () => [{ value: "atlas-01", label: "Atlas one" }];
  expect(parseTyped("pool:ATLAS ONE", sampleFields, nameField, options)).toEqual({
    kind: "chip",
    chip: { field: "pool", value: "atlas-01" },
  });
  expect(parseTyped("pool:atlas", sampleFields, nameField, options)).toMatchObject({ kind: "problem" });
});

test("the colon separates the field from its value", () => {
  expect(readDraft("sta", sampleFields)).toEqual({ step: "field", query: "sta" });
  expect(readDraft("status: run", sampleFields)).toMatchObject({ step: "value", query: "run" });
  expect(readDraft("sta:run", sampleFields)).toEqual({ step: "unknown-field", name: "sta" });
});

describe("a typed comparison", () => {
  const fields = [
    ...sampleFields,
    { kind: "number", key: "free", label: "GPUs free", bounds: "both", single: true } as const,
  ];

  it.each([
    ["free>8", ">=9"],
    ["GPUs free <= 4", "<=4"],
    ["free:>=8", ">=8"],
    ["free:2..4", "2..4"],
  ])("%s is the value %s", (text, value) => {
    expect(parseTyped(text, fields, nameField)).toEqual({ kind: "chip", chip: { field: "free", value } });
  });

  it("is text where no number field has the name", () => {
    expect(parseTyped("a>b", fields, nameField)).toEqual({
      kind: "chip",
      chip: { field: "name", value: "a>b" },
    });
  });

  it("says what is wrong with another value", () => {
    expect(parseTyped("free>many", fields, nameField)).toEqual({
      kind: "problem",
      message: "“>many” is not a whole number for GPUs free. Use a comparison, such as free>=8.",
    });
  });
});
