import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ansiSegments, markSegments, visibleText } from "./ansi-segments";

const ESC = "\u001b";

describe("ansiSegments", () => {
  test("a color applies until reset", () => {
    expect(ansiSegments(`a ${ESC}[31mred${ESC}[0m b`)).toEqual([
      { text: "a " },
      { text: "red", style: { foreground: "red" } },
      { text: " b" },
    ]);
  });

  test("a later decoration does not change earlier text", () => {
    expect(ansiSegments(`${ESC}[31mone${ESC}[1mtwo`)).toEqual([
      { text: "one", style: { foreground: "red" } },
      { text: "two", style: { foreground: "red", bold: true } },
    ]);
  });

  test.each([
    ["38;5;9", { foreground: "bright-red" }],
    ["38;5;196", { foreground: "255, 0, 0" }],
    ["48;5;232", { background: "8, 8, 8" }],
    ["38;2;1;2;3", { foreground: "1, 2, 3" }],
    ["2;3;4;9;7", { dim: true, italic: true, underline: true, strikethrough: true, reverse: true }],
  ])("%s", (codes, style) => {
    expect(ansiSegments(`${ESC}[${codes}mx`)).toEqual([{ text: "x", style }]);
  });

  test.each([
    [`moves ${ESC}[2K${ESC}[1Gthe cursor`, "moves the cursor"],
    [`${ESC}]8;;https://example.com${ESC}\\link${ESC}]8;;${ESC}\\`, "link"],
    [`${ESC}]0;title\u0007text`, "text"],
    [`${ESC}(Bplain`, "plain"],
    [`${ESC}]0;title${ESC}\\text`, "text"],
    ["\u009d0;title\u009ctext", "text"],
    [`${ESC}P1$r0m${ESC}\\after`, "after"],
    [`${ESC}_payload é${ESC}\\${ESC}^private${ESC}\\${ESC}Xstring\u009cafter`, "after"],
    ["\u009b1;31mred\u009b0m", "red"],
    [`${ESC}[38:2::255:0:0mred${ESC}[>4;2m`, "red"],
    [`before${ESC}]0;no end`, "before"],
    [`${ESC}Pbroken off\u0018shown`, "shown"],
    ["10%\r20%\r", "20%"],
    ["bell\u0007 and null\u0000", "bell and null"],
    ["a\tb", "a\tb"],
  ])("%j reads as %j", (text, read) => {
    expect(visibleText(text)).toBe(read);
    expect(
      ansiSegments(text)
        .map((segment) => segment.text)
        .join(""),
    ).toBe(read);
  });

  test("a color survives the carriage return of a progress bar", () => {
    expect(ansiSegments(`${ESC}[31m10%\r20%`)).toEqual([{ text: "20%", style: { foreground: "red" } }]);
  });

  test.each([ESC, `${ESC}[`, `${ESC}]`, `${ESC}P`, `${ESC}[1;`, "\r", "a\u0007"])(
    "reads a megabyte of %j at once",
    (part) => {
      const start = performance.now();
      visibleText(part.repeat(1_000_000 / part.length));
      // A quadratic reader takes minutes.
      expect(performance.now() - start).toBeLessThan(2_000);
    },
  );

  test("segments contain exactly the visible text, and no control characters except tab", () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom(`${ESC}[`, ESC, "\r", "31m", "0;1m", `${ESC}[38;5;`, `${ESC}]`, "\u0007", "\n", "?25l"),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join("");
        const joined = ansiSegments(text)
          .map((segment) => segment.text)
          .join("");
        expect(joined).toBe(visibleText(text));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left
        expect(joined).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/);
      }),
    );
  });
});

describe("markSegments", () => {
  test("splits at range bounds, also across styles", () => {
    const segments = ansiSegments(`ab${ESC}[31mcd${ESC}[0mef`);
    const pieces = markSegments(segments, [
      { start: 1, end: 3 },
      { start: 4, end: 5 },
    ]);
    expect(pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("|")).toBe(
      "a|[b]|[c]|d|[e]|f",
    );
    expect(pieces.map(({ start }) => start)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test("preserves the text", () => {
    const ranges = fc
      .uniqueArray(fc.nat(40), { maxLength: 8 })
      .map((cuts) => cuts.toSorted((one, other) => one - other))
      .map((cuts) =>
        Array.from({ length: Math.floor(cuts.length / 2) }, (_, index) => ({
          start: cuts[2 * index] as number,
          end: cuts[2 * index + 1] as number,
        })),
      );
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), ranges, (texts, marks) => {
        const pieces = markSegments(
          texts.map((text) => ({ text })),
          marks,
        );
        const whole = texts.join("");
        expect(pieces.map(({ text }) => text).join("")).toBe(whole);
        for (const { text, start, marked } of pieces) {
          const inside = marks.some((mark) => mark.start <= start && start + text.length <= mark.end);
          expect(marked).toBe(inside);
        }
      }),
    );
  });
});
