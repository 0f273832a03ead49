import type { TimeSpan } from "./log-time";

/** Which end of a range. */
export type RangeEnd = "from" | "to";

/** Where one end of a range comes to lie: within the span, and not beyond the other end. */
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

/** Where a key moves an end: arrows by a bucket, with Shift or Page keys by five minutes, Home and End to the ends. */
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

/** Whether a range leaves nothing out. */
export function isWhole(range: TimeSpan, span: TimeSpan): boolean {
  return range.from <= span.from && range.to >= span.to;
}

/** What of a range lies within the span; a range beside it becomes the end that is nearer. */
export function within(range: TimeSpan, span: TimeSpan): TimeSpan {
  const clamp = (time: number) => Math.max(span.from, Math.min(span.to, time));
  return { from: clamp(range.from), to: clamp(range.to) };
}
