import { expect, test } from "vitest";
import { undecodablePart } from "./undecodable-part.ts";

test.each([
  ["/workflows", "", null],
  ["/workflows/100%25", "?f=user:a%20b&row=3", null],
  ["/workflows/%E0%A4%A", "", "%E0%A4%A"],
  ["/workflows/a", "?tab=logs&task=%", "task=%"],
])("%s%s", (pathname, search, part) => {
  expect(undecodablePart(pathname, search)).toBe(part);
});
