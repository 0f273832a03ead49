import { expect, it } from "vitest";
import { replaceMarkedPart } from "./marked-part.ts";

const text = "Before\n<!-- map:start -->\nold\n<!-- map:end -->\nAfter\n";

it("replaces only the text between the markers", () => {
  expect(replaceMarkedPart(text, "map", "new")).toBe(
    "Before\n<!-- map:start -->\n\nnew\n\n<!-- map:end -->\nAfter\n",
  );
});

it("is idempotent", () => {
  const once = replaceMarkedPart(text, "map", "new");
  expect(replaceMarkedPart(once, "map", "new")).toBe(once);
});

it("inserts the content unchanged", () => {
  expect(replaceMarkedPart(text, "map", "$& $1")).toContain("\n$& $1\n");
});

it.each([
  ["no marker", "Before\nAfter\n"],
  ["no end", "<!-- map:start -->\n"],
  ["no start", "<!-- map:end -->\n"],
  ["the end first", "<!-- map:end -->\n<!-- map:start -->\n"],
  ["two starts", `<!-- map:start -->\n${text}`],
  ["two ends", `${text}<!-- map:end -->\n`],
])("refuses a text with %s", (_name, broken) => {
  expect(() => replaceMarkedPart(broken, "map", "new")).toThrow("<!-- map:start -->");
});
