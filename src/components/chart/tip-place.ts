import type { ElementSize } from "@/lib/use-element-size";
import type { MarkBox } from "./mark-in-space";

/** Between a mark and its tip, in pixels. */
const GAP = 4;

/** The widest tip, in pixels; a longer text wraps. */
const WIDEST = 288;

/** Distances from two edges of the picture, in pixels. */
export interface TipPlace {
  maxWidth: number;
  left?: number;
  right?: number;
  top?: number;
  bottom?: number;
}

/**
 * Places a tip of unknown size by a mark: below in the upper half of the picture, above in the lower half, and toward the
 * middle of its width, so that it stays within a picture that has room for it.
 */
export function tipPlace({ x, y, width, height }: MarkBox, size: ElementSize): TipPlace {
  const isLeft = x + width / 2 <= size.width / 2;
  const isUpper = y + height / 2 <= size.height / 2;
  const maxWidth = Math.min(WIDEST, size.width);
  const within = (value: number, most: number) => Math.max(0, Math.min(value, most));
  return {
    maxWidth,
    ...(isLeft
      ? { left: within(x, size.width - maxWidth) }
      : { right: within(size.width - x - width, size.width - maxWidth) }),
    ...(isUpper
      ? { top: within(y + height + GAP, size.height) }
      : { bottom: within(size.height - y + GAP, size.height) }),
  };
}
