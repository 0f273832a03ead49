import { describe, expect, test } from "vitest";
import { parseDestination } from "./go-to";
import { parseSelection, serializeSelection } from "./use-log-address";

const span = { from: Date.parse("2026-03-02T11:00:00Z"), to: Date.parse("2026-03-02T12:00:00Z") };

describe("parseDestination", () => {
  test.each([
    ["1", { line: 0 }],
    ["1,200", { line: 1_199 }],
    [" 10 000 ", { line: 9_999 }],
    ["11:30", { time: Date.parse("2026-03-02T11:30:00Z") }],
    ["2026-02-30 11:30", { problem: "There is no 2026-02-30 in the calendar." }],
    ["0", { problem: "Enter a line from 1 to 10,000." }],
    ["10001", { problem: "Enter a line from 1 to 10,000." }],
    ["-5", { problem: "Enter a line number or a time, such as 12:30 or 2026-03-02 12:30:05." }],
  ])("%j", (text, destination) => {
    expect(parseDestination(text, 10_000, span, "UTC")).toEqual(destination);
  });

  test("rejects a time if no line has one", () => {
    expect(parseDestination("11:30", 10, null, "UTC")).toHaveProperty("problem");
  });
});

describe("parseSelection", () => {
  test.each([
    ["120", { first: 119, last: 119 }],
    ["120-140", { first: 119, last: 139 }],
    ["140-120", { first: 119, last: 139 }],
    ["0", null],
    ["x", null],
    ["1-", null],
    [null, null],
  ])("%j", (text, selection) => {
    expect(parseSelection(text)).toEqual(selection);
  });

  test.each(["7", "7-9"])("%s round-trips", (text) => {
    const selection = parseSelection(text);
    expect(selection && serializeSelection(selection)).toBe(text);
  });
});
