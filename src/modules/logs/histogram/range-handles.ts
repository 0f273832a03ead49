import type { TimeSpan } from "../log-time";

export type RangeEnd = "from" | "to";

/** The range after one end is moved: within the span, and not past the other end. */
export function movedEnd(
  range: TimeSpan,
  end: RangeEnd,
  time: number,
  span: TimeSpan,
  step: number,
): TimeSpan {
  const rounded = Math.round(time / 1_000) * 1_000;
  if (end === "from") {
    return {
      from: Math.max(span.from, Math.min(rounded, Math.max(span.from, range.to - step))),
      to: range.to,
    };
  }
  return { from: range.from, to: Math.min(span.to, Math.max(rounded, Math.min(span.to, range.from + step))) };
}

const FIVE_MINUTES = 300_000;

/** Where a key moves an end: arrows by a bucket, Shift and Page keys by five minutes, Home and End to the ends. */
export function endAfterKey(
  key: string,
  shift: boolean,
  time: number,
  span: TimeSpan,
  step: number,
): number | undefined {
  const by = shift ? FIVE_MINUTES : step;
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return time - by;
    case "ArrowRight":
    case "ArrowUp":
      return time + by;
    case "PageDown":
      return time - FIVE_MINUTES;
    case "PageUp":
      return time + FIVE_MINUTES;
    case "Home":
      return span.from;
    case "End":
      return span.to;
    default:
      return undefined;
  }
}

/** Whether a range covers the whole span. */
export function isWhole(range: TimeSpan, span: TimeSpan): boolean {
  return range.from <= span.from && range.to >= span.to;
}

/** Intersection with the span; a range outside of it becomes the nearer end. */
export function within(range: TimeSpan, span: TimeSpan): TimeSpan {
  const clamp = (time: number) => Math.max(span.from, Math.min(span.to, time));
  return { from: clamp(range.from), to: clamp(range.to) };
}
