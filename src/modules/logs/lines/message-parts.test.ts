import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasDrawing, messageParts } from "./message-parts";

const BAR = "Epoch 1: 50%|████▌    | 5/10";

describe("messageParts", () => {
  test("sets the bar of a progress line apart", () => {
    expect(messageParts(BAR, []).map(({ text, isDrawing }) => ({ text, isDrawing }))).toEqual([
      { text: "Epoch 1: 50%|", isDrawing: false },
      { text: "████▌", isDrawing: true },
      { text: "    | 5/10", isDrawing: false },
    ]);
  });

  test("splits marks at the ends of the bar", () => {
    const start = BAR.indexOf("%");
    expect(messageParts(BAR, [{ start, end: start + 4 }]).map(({ marks }) => marks)).toEqual([
      [{ start, end: start + 2 }],
      [{ start: 0, end: 2 }],
      [],
    ]);
  });

  test("preserves text and marked text", () => {
    const text = fc.string({ unit: fc.constantFrom("a", " ", "█", "─") });
    fc.assert(
      fc.property(text, fc.nat(20), fc.nat(20), (whole, one, other) => {
        const mark = { start: Math.min(one, other), end: Math.min(whole.length, Math.max(one, other)) };
        const parts = messageParts(whole, [mark]);
        expect(parts.map((part) => part.text).join("")).toBe(whole);
        const marked = parts.flatMap((part) =>
          part.marks.map(({ start, end }) => part.text.slice(start, end)),
        );
        expect(marked.join("")).toBe(whole.slice(mark.start, mark.end));
      }),
    );
  });
});

test.each([
  [BAR, true],
  ["INFO: step 1", false],
  ["a|b", false],
])("hasDrawing(%j) is %j", (text, expected) => {
  expect(hasDrawing(text)).toBe(expected);
});
