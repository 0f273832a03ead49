import { describe, expect, test } from "vitest";
import { parseAsFlag, parseAsListOf, parseAsUtcTime } from "./strict-parsers.ts";

test("a flag is true or false and nothing else", () => {
  expect(parseAsFlag.parse("true")).toBe(true);
  expect(parseAsFlag.parse("false")).toBe(false);
  for (const text of ["", "yes", "1", "True", " true"]) expect(parseAsFlag.parse(text)).toBeNull();
});

describe("a time", () => {
  test.each([
    ["2026-03-02", "2026-03-02T00:00:00.000Z"],
    ["2026-03-02T10:20", "2026-03-02T10:20:00.000Z"],
    ["2026-03-02T10:20:30", "2026-03-02T10:20:30.000Z"],
    ["2026-03-02T10:20:30.5Z", "2026-03-02T10:20:30.500Z"],
    ["2026-03-02T10:20:30+02:00", "2026-03-02T08:20:30.000Z"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
  ])("%s is in UTC, wherever the machine is", (text, time) => {
    expect(parseAsUtcTime.parse(text)?.toISOString()).toBe(time);
  });

  test.each([
    "",
    "yesterday",
    "2026",
    "2026-02-30",
    "2026-13-01",
    "2026-03-02T25:00",
    "2026-03-02 10:20",
    "1772446800",
  ])("refuses %j", (text) => expect(parseAsUtcTime.parse(text)).toBeNull());

  test("round-trips", () => {
    const time = new Date("2026-03-02T10:20:30.456Z");
    const read = parseAsUtcTime.parse(parseAsUtcTime.serialize(time));
    expect(read !== null && parseAsUtcTime.eq(read, time)).toBe(true);
  });
});

test("a list has known items only", () => {
  const parser = parseAsListOf(["WARN", "ERROR"]);
  expect(parser.parse("")).toEqual([]);
  expect(parser.parse("ERROR,WARN")).toEqual(["ERROR", "WARN"]);
  expect(parser.parse("ERROR,FATAL")).toBeNull();
  expect(parser.parse("ERROR,")).toBeNull();
  expect(parser.serialize(["ERROR", "WARN"])).toBe("ERROR,WARN");
  expect(parser.eq(["ERROR"], ["ERROR"])).toBe(true);
  expect(parser.eq(["ERROR"], ["WARN"])).toBe(false);
});
