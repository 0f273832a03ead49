import { type AnsiStyle, styleAfter } from "./ansi-style";
import { scanTerminalText, type TerminalActions } from "./terminal-scan";

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

// biome-ignore lint/suspicious/noControlCharactersInRegex: finds texts that a terminal does not show as they are
const ANY_CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/;

/** A line as displayed: without colors and other control sequences. */
export function visibleText(text: string): string {
  if (!ANY_CONTROL.test(text)) return text;
  let visible = "";
  scanLine(text, {
    show: (start, end) => {
      visible += text.slice(start, end);
    },
    clear: () => {
      visible = "";
    },
    style: () => undefined,
  });
  return visible;
}

/** A line split by style; the texts together are its `visibleText`. */
export function ansiSegments(text: string): AnsiSegment[] {
  if (!ANY_CONTROL.test(text)) return text === "" ? [] : [{ text }];
  const segments: AnsiSegment[] = [];
  let style: AnsiStyle = {};
  let isSameStyle = false;
  scanLine(text, {
    show(start, end) {
      const last = isSameStyle ? segments.at(-1) : undefined;
      if (last !== undefined) last.text += text.slice(start, end);
      else
        segments.push(
          Object.keys(style).length === 0
            ? { text: text.slice(start, end) }
            : { text: text.slice(start, end), style },
        );
      isSameStyle = true;
    },
    clear() {
      segments.length = 0;
      isSameStyle = false;
    },
    style(parameters) {
      style = styleAfter(style, parameters);
      isSameStyle = false;
    },
  });
  return segments;
}

interface LineActions extends Pick<TerminalActions, "show" | "style"> {
  /** Removes what was shown so far. */
  clear(): void;
}

/** A progress bar overwrites itself: a terminal shows what follows the last carriage return, unless nothing does. */
function scanLine(text: string, { show, style, clear }: LineActions): void {
  let isOverwriting = false;
  scanTerminalText(text, {
    show(start, end) {
      if (isOverwriting) clear();
      isOverwriting = false;
      show(start, end);
    },
    carriageReturn() {
      isOverwriting = true;
    },
    style,
  });
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
