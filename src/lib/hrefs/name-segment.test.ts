import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameOfSegment, nameSegment } from "./name-segment.ts";
import { taskHref, workflowHref } from "./workflow-href.ts";

const NAMES = [
  "train-llama-70b",
  "100%",
  "a%b",
  "a%25b",
  "%E0%A4%A",
  "a/b",
  "/",
  "a?b=c",
  "a#b",
  "a+b",
  "a b",
  " ",
  ".",
  "..",
  "...",
  "~",
  "~..",
  "%2E%2E",
  "模型-训练",
  "🚀",
  "e\u0301",
  "a\\b",
  "a:b;c,d&e=f",
];

/** The name at the end of the path, as a browser reads the URL. */
function nameInUrl(href: string): string | null {
  const segments = new URL(href, "https://console.example/tasks").pathname.split("/");
  expect(segments.slice(0, 2)).toEqual(["", "workflows"]);
  expect(segments).toHaveLength(3);
  return nameOfSegment(segments[2] ?? "");
}

describe("a name in a URL", () => {
  test.each(NAMES)("%j round-trips", (name) => {
    expect(nameInUrl(workflowHref(name))).toBe(name);
    expect(nameInUrl(workflowHref(name, { tab: "logs", task: name }))).toBe(name);
    expect(nameInUrl(taskHref({ workflow_id: name, task_name: "t" }))).toBe(name);
  });

  test("any name round-trips", () => {
    const names = fc.string({ unit: "grapheme", minLength: 1 });
    fc.assert(
      fc.property(names, (name) => {
        expect(nameInUrl(workflowHref(name))).toBe(name);
      }),
    );
  });

  test.each(NAMES)("the task %j round-trips in the query", (task) => {
    const url = new URL(workflowHref("w", { task }), "https://console.example");
    expect(url.searchParams.get("task")).toBe(task);
  });

  test("a lone surrogate does not throw", () => {
    expect(nameSegment("a\ud800")).toBe("a%EF%BF%BD");
  });

  test.each(["%", "%E0%A4%A", "a%b", "%zz"])("the segment %j encodes no name", (segment) => {
    expect(nameOfSegment(segment)).toBeNull();
  });
});
