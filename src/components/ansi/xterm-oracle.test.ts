import { type IBufferCell, Terminal } from "@xterm/headless";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ansiSegments, visibleText } from "./ansi-segments";
import type { AnsiStyle } from "./ansi-style";

/** The parser inside the terminal: it calls these for each run of characters that it prints, and each control. */
interface Parser {
  setPrintHandler(print: (data: Uint32Array, start: number, end: number) => void): void;
  setExecuteHandler(code: string, execute: () => boolean): void;
}

function write(terminal: Terminal, text: string): Promise<void> {
  return new Promise((resolve) => terminal.write(text, resolve));
}

/** A terminal that also records what it prints, with its tabs and carriage returns. */
function recordingTerminal() {
  const terminal = new Terminal({ allowProposedApi: true, logLevel: "off" });
  const { _inputHandler: input } = (terminal as unknown as { _core: { _inputHandler: { _parser: Parser } } })
    ._core;
  let all = "";
  input._parser.setPrintHandler((data, start, end) => {
    all += String.fromCodePoint(...data.subarray(start, end));
  });
  for (const code of ["\t", "\r"]) {
    input._parser.setExecuteHandler(code, () => {
      all += code;
      return true;
    });
  }
  return async (text: string) => {
    all = "";
    // CAN ends a sequence of the previous text.
    await write(terminal, `\u0018${text}`);
    return all;
  };
}

/** What follows the last carriage return that is followed by anything. */
function lastOverwrite(text: string): string {
  const drawn = text.replace(/\r+$/, "");
  return drawn.slice(drawn.lastIndexOf("\r") + 1);
}

const ESC = "\u001b";
const INTRODUCERS = ["[", "]", "P", "X", "^", "_", "\\", "(", "#", "7"].map((letter) => ESC + letter);
const EIGHT_BIT = ["\u0090", "\u0098", "\u009b", "\u009c", "\u009d", "\u009e", "\u009f", "\u0085", "\u0080"];
const CONTROLS = [ESC, "\u0007", "\u0018", "\u001a", "\u0000", "\u0008", "\u007f", "\r", "\t", "\u000e"];
const PARTS = [
  "0;title",
  "31",
  "38:2::1:2:3",
  "38;5;9",
  ";",
  ":",
  "?25",
  ">4;2",
  " ",
  "!",
  "m",
  "h",
  "q",
  "K",
  "~",
  "8;;https://x",
  "text",
  "é",
  "𝄞",
  "日本",
];

/** Texts of what terminals treat specially, for the most part. */
const terminalText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...INTRODUCERS) },
      { weight: 2, arbitrary: fc.constantFrom(...EIGHT_BIT) },
      { weight: 2, arbitrary: fc.constantFrom(...CONTROLS) },
      { weight: 6, arbitrary: fc.constantFrom(...PARTS) },
      {
        weight: 1,
        arbitrary: fc.string({ unit: "binary-ascii", maxLength: 4 }).map((text) => text.replaceAll("\n", "")),
      },
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(""));

// In xterm a wide character ends these payloads, and their rest is shown.
/* biome-ignore-start lint/suspicious/noControlCharactersInRegex: the introducers of SOS, PM and APC */
const WIDE_PAYLOAD =
  /(?:\u001b[X^_]|[\u0098\u009e\u009f])[^\u0018\u001a\u001b\u0080-\u009f]*[^\u0000-\u009f]/;
/* biome-ignore-end lint/suspicious/noControlCharactersInRegex: see above */

test("shows what xterm prints, and swallows what it swallows", async () => {
  const printed = recordingTerminal();
  await fc.assert(
    fc.asyncProperty(terminalText, async (text) => {
      fc.pre(!WIDE_PAYLOAD.test(text));
      expect(visibleText(text)).toBe(lastOverwrite(await printed(text)));
      expect(
        ansiSegments(text)
          .map((segment) => segment.text)
          .join(""),
      ).toBe(visibleText(text));
    }),
    { numRuns: 2_000 },
  );
});

const NAMES = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];

function colorOf(isRgb: boolean, isPalette: boolean, color: number): string | undefined {
  if (isRgb) return [color >> 16, (color >> 8) & 255, color & 255].join(", ");
  if (!isPalette) return undefined;
  return color < 16 ? `${color < 8 ? "" : "bright-"}${NAMES[color % 8]}` : `palette ${color}`;
}

function styleOf(cell: IBufferCell): AnsiStyle {
  const style = {
    foreground: colorOf(cell.isFgRGB(), cell.isFgPalette(), cell.getFgColor()),
    background: colorOf(cell.isBgRGB(), cell.isBgPalette(), cell.getBgColor()),
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    italic: cell.isItalic() !== 0,
    underline: cell.isUnderline() !== 0,
    strikethrough: cell.isStrikethrough() !== 0,
    reverse: cell.isInverse() !== 0,
  };
  return Object.fromEntries(
    Object.entries(style).filter(([, value]) => value !== undefined && value !== false),
  );
}

const code = fc.oneof(
  fc.integer({ min: 0, max: 110 }).map(String),
  // Below 16, where a palette color has a name.
  fc.constantFrom(
    "",
    "38;5;9",
    "48;5;3",
    "38;2;1;2;3",
    "38:2::1:2:3",
    "48:2:1:2:3",
    "38:5:12",
    "38;2:1:2:3:4",
  ),
  fc.constantFrom(
    "38",
    "38;5",
    "38;7;1;2;3;4",
    "38:2",
    "58;5;1",
    "58:2::1:2:3",
    "4:0",
    "4:3",
    "4:",
    "1:2",
    "38;2;300;0;0",
  ),
);
const numberedPalette = /(?:^|[;:])5[;:]0*(?:1[6-9]|[2-9]\d|\d{3,})/;

test("has the styles of xterm, also after malformed parameters", async () => {
  const terminal = new Terminal({ allowProposedApi: true, logLevel: "off" });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(code, { maxLength: 4 }), { maxLength: 4 }), async (sequences) => {
      const all = sequences.map((codes) => codes.join(";"));
      fc.pre(!all.some((parameters) => numberedPalette.test(parameters)));
      const text = `${all.map((parameters) => `${ESC}[${parameters}m`).join("")}x`;
      terminal.reset();
      await write(terminal, text);
      const cell = terminal.buffer.active.getLine(0)?.getCell(0);
      if (cell === undefined) throw new Error("The terminal has no cell.");
      expect(ansiSegments(text)[0]?.style ?? {}).toEqual(styleOf(cell));
    }),
    { numRuns: 2_000 },
  );
});
