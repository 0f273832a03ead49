import type { TextRange } from "@/components/ansi/ansi-segments";

/** Box drawing and block elements: bars and rules. */
const DRAWING = /[\u2500-\u259f]+/g;

export interface MessagePart {
  readonly text: string;
  /** Offset of its first character. */
  readonly start: number;
  /** Whether it consists of drawing characters, like the bar of a progress line. */
  readonly isDrawing: boolean;
  /** Relative to the part. */
  readonly marks: readonly TextRange[];
}

/** Whether a text contains the bar of a progress line or the like. */
export function hasDrawing(text: string): boolean {
  return text.search(DRAWING) >= 0;
}

/** Splits a text without escape sequences at its bars and rules. Marks are split as well. */
export function messageParts(text: string, marks: readonly TextRange[]): MessagePart[] {
  const parts: MessagePart[] = [];
  const add = (start: number, end: number, isDrawing: boolean) => {
    if (start === end) return;
    const own = marks
      .map((mark) => ({ start: Math.max(start, mark.start) - start, end: Math.min(end, mark.end) - start }))
      .filter((mark) => mark.end > mark.start);
    parts.push({ text: text.slice(start, end), start, isDrawing, marks: own });
  };
  let done = 0;
  for (const { 0: drawing, index } of text.matchAll(DRAWING)) {
    add(done, index, false);
    done = index + drawing.length;
    add(index, done, true);
  }
  add(done, text.length, false);
  return parts;
}
