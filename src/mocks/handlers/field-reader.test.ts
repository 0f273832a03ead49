import { describe, expect, it } from "vitest";
import { ListOrder } from "../../lib/api/generated.schemas.ts";
import { bodyReader, readBodyField } from "./body-reader.ts";
import type { FieldReader } from "./field-reader.ts";
import { queryReader } from "./query-reader.ts";
import { specReader } from "./spec-reader.ts";

const query = (text: string) => queryReader(`http://console.test/api/workflow?${text}`);

/** The message of each source for an invalid integer from 1 to 9. */
const SOURCES: readonly (readonly [string, FieldReader, string])[] = [
  ["query", query("limit=ten"), 'Must be an integer from 1 to 9, not "ten".'],
  ["body", bodyReader({ limit: "10" }), "Must be an integer from 1 to 9."],
  ["spec", specReader({ limit: "10" }), 'Must be an integer from 1 to 9, not "10".'],
];

describe("a field reader", () => {
  it.each(SOURCES)("rejects an invalid value in a %s, and returns the default", (_, reader, message) => {
    expect(reader.integer("limit", 5, 1, 9)).toBe(5);
    expect(reader.finish()).toEqual([{ field: "limit", message }]);
  });

  it.each([
    ["query", query("limit=7"), "Unknown parameter; this path knows offset."],
    ["body", bodyReader({ limit: 7 }), "Unknown field; this object has offset."],
    ["spec", specReader({ limit: "7" }), "Unknown field; there is offset."],
  ])("rejects an unread field of a %s", (_, reader, message) => {
    expect(reader.integer("offset", undefined, 0)).toBeUndefined();
    expect(reader.finish()).toEqual([{ field: "limit", message }]);
  });

  it("rejects duplicate parameters, and empty repeated ones", () => {
    const reader = query("name=a&name=b&tags=x&tags=");
    reader.text("name");
    reader.strings("tags");
    expect(reader.finish()).toEqual([
      { field: "name", message: "Given 2 times; give it once." },
      { field: "tags", message: "Empty; leave the parameter out to accept all." },
    ]);
  });

  it("rejects each value outside of a parameter's enum", () => {
    const reader = query("order=ASC&order=UP");
    expect(reader.members("order", ListOrder)).toEqual(["ASC"]);
    expect(reader.finish()).toEqual([{ field: "order", message: 'Must be one of ASC, DESC, not "UP".' }]);
  });

  it.each([
    ["1800-01-01T00:00:00Z", Date.UTC(1800, 0, 1)],
    ["2026-03-01t05:30:00.5%2B05:30", Date.UTC(2026, 2, 1, 0, 0, 0, 500)],
    ["2026-03-01T00:00:00.1234567890123z", Date.UTC(2026, 2, 1, 0, 0, 0, 123)],
    ["2016-12-31T23:59:60Z", Date.UTC(2017, 0, 1)],
    ["2016-12-31T18:59:60.5-05:00", Date.UTC(2017, 0, 1)],
  ])("accepts %s as a time", (text, time) => {
    const reader = query(`submitted_after=${text}`);
    expect(reader.instant("submitted_after")).toBe(time);
    expect(reader.finish()).toEqual([]);
  });

  it.each(["0", "-0", "1000000000000000", "9007199254740991"])("accepts %s as an integer", (text) => {
    const reader = query(`offset=${text}`);
    expect(reader.integer("offset", 0, 0)).toBe(Number(text));
    expect(reader.finish()).toEqual([]);
  });

  it.each(["007", "1.0", "1e2", "+1", " 1", "9007199254740992", "-1"])("rejects %s as an integer", (text) => {
    const reader = query(`offset=${encodeURIComponent(text)}`);
    reader.integer("offset", 0, 0);
    expect(reader.finish()).toHaveLength(1);
  });

  it("counts characters beyond U+FFFF once", () => {
    const read = (count: number) => {
      const reader = query(`message=${"💥".repeat(count)}`);
      reader.shortText("message", 10);
      return reader.finish();
    };
    expect(read(10)).toEqual([]);
    expect(read(11)).toEqual([{ field: "message", message: "Has 11 characters; give at most 10." }]);
  });

  it.each([
    ...["2026-02-30T00:00:00Z", "2026-03-01", "yesterday", "2026-03-01T00:00Z", "2026-03-01T24:00:00Z"],
    ...["2026-03-01T12:00:60Z", "2026-03-01T00:00:00"],
  ])("rejects %s as a time", (text) => {
    const reader = query(`submitted_after=${text}`);
    expect(reader.instant("submitted_after")).toBeUndefined();
    expect(reader.finish()).toHaveLength(1);
  });

  it("names nested fields by path", () => {
    const reader = bodyReader({ ui: { theme: 5, extra: 1 } });
    const ui = reader.requiredObject("ui");
    ui.requiredText("theme");
    ui.finish();
    expect(reader.finish().map(({ field }) => field)).toEqual(["ui.theme", "ui.extra"]);
  });

  it("never echoes a value of a body, which may be a secret", () => {
    const reader = bodyReader({ auth: ["s3cret"] });
    expect(reader.requiredText("auth")).toBe("");
    expect(JSON.stringify(reader.finish())).not.toContain("s3cret");
  });

  it("reads only own properties of a body", () => {
    expect(bodyReader({}).has("constructor")).toBe(false);
  });

  it("rejects a missing object of a spec once, not for each of its fields", () => {
    const reader = specReader({ workflow: null });
    reader.requiredObject("workflow").requiredText("name");
    expect(reader.finish()).toEqual([{ field: "workflow", message: "Missing; must be an object." }]);
  });

  it.each([
    ["12", 12],
    ["0755", 0o755],
    ["0x1F", 31],
    ["4.0", 4],
    ["4.5", undefined],
    ["1e3", undefined],
    ["many", undefined],
    ["12345678901234567890", undefined],
  ])("reads %j of a spec as the integer %j", (gpu, number) => {
    const reader = specReader({ gpu });
    expect(reader.integer("gpu", undefined, 0)).toBe(number);
    expect(reader.finish()).toHaveLength(number === undefined ? 1 : 0);
  });

  it("reads scalars of a spec as text", () => {
    const reader = specReader({ args: ["1", "true", "x"], command: "ls", labels: { a: "1.10" } });
    expect([reader.scalars("args"), reader.scalars("command")]).toEqual([["1", "true", "x"], ["ls"]]);
    expect(reader.scalarMap("labels")).toEqual({ a: "1.10" });
    expect(reader.finish()).toEqual([]);
  });
});

describe("the one field of a body", () => {
  const read = (body: string) =>
    readBodyField(
      new Request("http://console.test", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      }),
      "port",
    );

  it("is returned unread", async () => {
    expect(await read('{"port":null}')).toEqual({ value: null });
  });

  it.each([
    ["no JSON", "{", ["body"]],
    ["no object", "5", ["body"]],
    ["another field", '{"x":1}', ["port", "x"]],
    ["too much", JSON.stringify({ port: "x".repeat(65_536) }), ["body"]],
  ])("is rejected with %s", async (_, body, fields) => {
    const answer = await read(body);
    expect("errors" in answer && answer.errors.map(({ field }) => field)).toEqual(fields);
  });
});
