import type { ElementSize } from "@/lib/use-element-size";
import type { MarkBox } from "./mark-in-space";
import { tipPlace } from "./tip-place";

export interface MarkTipProps {
  /** The mark, in pixels within the picture. */
  box: MarkBox;
  /** Size of the picture. */
  size: ElementSize;
  /** The mark's label. */
  text: string;
}

/** What the active mark shows, beside it. Screen readers get it from the announcement. */
export function MarkTip({ box, size, text }: MarkTipProps) {
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute z-10 w-max rounded-md border border-border bg-surface-raised px-2 py-1 text-xs wrap-anywhere text-text shadow-overlay print:hidden"
      style={tipPlace(box, size)}
    >
      {text}
    </div>
  );
}
