import Anser from "anser";

/** Style of a stretch of terminal text: one of the 16 named colors, or a color as numbers. */
export interface AnsiStyle {
  /** `red`, `bright-red` and so on, or `"255, 0, 10"`. */
  foreground?: string;
  background?: string;
  bold?: boolean;
  dim?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  /** Foreground and background change places. */
  reverse?: boolean;
}

export interface AnsiSegment {
  text: string;
  /** Undefined for plain text. */
  style?: AnsiStyle;
}

/** From `start` up to, but without, `end`, counted in the visible characters. */
export interface TextRange {
  start: number;
  end: number;
}

// Escape sequences start with a control character, which these patterns match on purpose.
/* biome-ignore-start lint/suspicious/noControlCharactersInRegex: see above */
/** Operating system commands, such as links and window titles: up to BEL or ESC \. */
const OPERATING_SYSTEM_COMMAND = /\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?/g;
/** Escapes other than `ESC [`; character set escapes have one more character. */
const SHORT_ESCAPE = /\u001b[()*+].?|\u001b[^[]|\u001b$/g;
/** As the library parses `ESC [` sequences, which it drops unless they set colors. */
const CONTROL_SEQUENCE = /\u001b\[(?:[!\u003c-\u003f]*[\d;]*[ -,]*[@-~])?/g;
/** Without tab, and without ESC, of which only that of `ESC [` is left then. */
const CONTROL_CHARACTER = /[\u0000-\u0008\u000a-\u001a\u001c-\u001f\u007f\u0080-\u009f]/g;
const ANY_CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/;
/* biome-ignore-end lint/suspicious/noControlCharactersInRegex: see above */

/** Removes all control sequences except colors. */
function onlyColors(text: string): string {
  const kept = text.replace(OPERATING_SYSTEM_COMMAND, "").replace(SHORT_ESCAPE, "");
  // A progress bar overwrites itself: a terminal shows what follows the last carriage return.
  const drawn = kept.replace(/\r+$/, "");
  return drawn.slice(drawn.lastIndexOf("\r") + 1).replace(CONTROL_CHARACTER, "");
}

/** A line as displayed: without colors and other control sequences. */
export function visibleText(text: string): string {
  return ANY_CONTROL.test(text) ? onlyColors(text).replace(CONTROL_SEQUENCE, "") : text;
}

/** A line split by style; the texts together are its `visibleText`. */
export function ansiSegments(text: string): AnsiSegment[] {
  if (!ANY_CONTROL.test(text)) return text === "" ? [] : [{ text }];
  const [first = "", ...chunks] = onlyColors(text).split("\u001b[");
  const segments: AnsiSegment[] = first === "" ? [] : [{ text: first }];
  const anser = new Anser();
  for (const chunk of chunks) {
    // Read right away: the library's next chunk changes the decorations of this one.
    const entry = anser.processChunkJson(chunk, { json: true, use_classes: true }, true);
    if (entry.content === "") continue;
    const style = styleOf(entry);
    segments.push(style === undefined ? { text: entry.content } : { text: entry.content, style });
  }
  return segments;
}

type Entry = ReturnType<Anser["processChunkJson"]>;

const DECORATIONS = ["bold", "dim", "italic", "underline", "strikethrough", "reverse"] as const;

function styleOf(entry: Entry): AnsiStyle | undefined {
  const style: AnsiStyle = {};
  const foreground = colorOf(entry.fg, entry.fg_truecolor);
  const background = colorOf(entry.bg, entry.bg_truecolor);
  if (foreground !== undefined) style.foreground = foreground;
  if (background !== undefined) style.background = background;
  for (const decoration of DECORATIONS) if (entry.decorations.includes(decoration)) style[decoration] = true;
  return Object.keys(style).length === 0 ? undefined : style;
}

let palette: readonly string[] | undefined;

/** The library names a color by a class: `ansi-red`, `ansi-palette-196`, `ansi-truecolor`. */
function colorOf(name: string | null, numbers: string | null): string | undefined {
  if (name === null) return undefined;
  if (name === "ansi-truecolor") return numbers ?? undefined;
  const index = /^ansi-palette-(\d+)$/.exec(name)?.[1];
  if (index === undefined) return name.replace(/^ansi-/, "");
  palette ??= readPalette();
  return palette[Number(index)];
}

/** The 216 colors of the cube and the 24 grays; the first 16 are named. */
function readPalette(): readonly string[] {
  const names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];
  const levels = [0, 95, 135, 175, 215, 255];
  const cube = levels.flatMap((red) =>
    levels.flatMap((green) => levels.map((blue) => `${red}, ${green}, ${blue}`)),
  );
  const grays = Array.from({ length: 24 }, (_, step) => 8 + 10 * step).map(
    (gray) => `${gray}, ${gray}, ${gray}`,
  );
  return [...names, ...names.map((name) => `bright-${name}`), ...cube, ...grays];
}

/** A piece of a segment, either fully inside or fully outside a marked range. */
export interface AnsiPiece extends AnsiSegment {
  /** Offset of its first character in the visible text; identifies the piece. */
  start: number;
  marked: boolean;
}

/** Splits segments at the bounds of marked ranges. Ranges are sorted and do not overlap. */
export function markSegments(segments: readonly AnsiSegment[], ranges: readonly TextRange[]): AnsiPiece[] {
  const pieces: AnsiPiece[] = [];
  let start = 0;
  let next = 0;
  for (const segment of segments) {
    const end = start + segment.text.length;
    for (let at = start; at < end; ) {
      while (next < ranges.length && (ranges[next] as TextRange).end <= at) next += 1;
      const range = ranges[next];
      const marked = range !== undefined && range.start <= at;
      const until = Math.min(end, range === undefined ? end : marked ? range.end : range.start);
      pieces.push({ ...segment, text: segment.text.slice(at - start, until - start), start: at, marked });
      at = until;
    }
    start = end;
  }
  return pieces;
}
