import { type PointerEvent, useRef, useState } from "react";
import type { IndexRange } from "./index-range";

/** Pointer movement in pixels that starts a drag. */
const DRAG_DISTANCE = 4;

export interface PlotPointerOptions {
  /** The mark at a horizontal position on the screen. */
  indexAt: (clientX: number) => number;
  onHover: (mark: number | undefined) => void;
  /** The plot was clicked, not dragged; with Control, Command or the middle button for a new tab. */
  onPress: (mark: number, newTab: boolean) => void;
  /** A range was dragged. Without it, nothing can be. */
  onSelect?: (range: IndexRange) => void;
}

export interface PlotPointer {
  /** Marks that are being dragged over. */
  dragged: IndexRange | undefined;
  pointerProps: {
    onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    onPointerCancel: () => void;
    onPointerLeave: () => void;
  };
}

/** Hovers, opens and selects marks along a plot, with any pointer. */
export function usePlotPointer({ indexAt, onHover, onPress, onSelect }: PlotPointerOptions): PlotPointer {
  const [dragged, setDragged] = useState<IndexRange>();
  const drag = useRef<{ x: number; anchor: number; moved: boolean }>(undefined);

  const end = () => {
    drag.current = undefined;
    setDragged(undefined);
  };

  const draggedTo = (clientX: number): IndexRange | undefined => {
    const current = drag.current;
    if (current === undefined || onSelect === undefined) return undefined;
    current.moved ||= Math.abs(clientX - current.x) >= DRAG_DISTANCE;
    return current.moved ? { anchor: current.anchor, head: indexAt(clientX) } : undefined;
  };

  return {
    dragged,
    pointerProps: {
      onPointerDown(event) {
        if (event.button > 1) return;
        // The middle button would scroll.
        if (event.button === 1) event.preventDefault();
        else event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, anchor: indexAt(event.clientX), moved: false };
      },
      onPointerMove(event) {
        onHover(indexAt(event.clientX));
        const range = event.buttons === 1 ? draggedTo(event.clientX) : undefined;
        if (range !== undefined) setDragged(range);
      },
      onPointerUp(event) {
        const current = drag.current;
        const range = event.button === 0 ? draggedTo(event.clientX) : undefined;
        end();
        if (range !== undefined) onSelect?.(range);
        else if (current !== undefined) {
          onPress(current.anchor, event.button === 1 || event.ctrlKey || event.metaKey);
        }
      },
      onPointerCancel: end,
      onPointerLeave: () => onHover(undefined),
    },
  };
}
