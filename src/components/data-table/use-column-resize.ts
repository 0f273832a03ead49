import { type PointerEvent, useRef } from "react";

/** Pixels of padding and border beside a cell's content. */
const CELL_PADDING = 26;

/**
 * Drags the right edge of a header cell. `onWidth` gets the wanted width in pixels; limits are the caller's.
 * A double click asks for the width of the widest content among the rows that are in the page.
 */
export function useColumnResize(columnId: string, onWidth: (width: number) => void) {
  const drag = useRef<{ pointerX: number; width: number }>(undefined);
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const cell = event.currentTarget.closest("[role=columnheader]");
      if (cell === null || event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { pointerX: event.clientX, width: cell.getBoundingClientRect().width };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (drag.current === undefined) return;
      onWidth(drag.current.width + event.clientX - drag.current.pointerX);
    },
    onPointerUp() {
      drag.current = undefined;
    },
    onPointerCancel() {
      drag.current = undefined;
    },
    onDoubleClick(event: { currentTarget: HTMLElement }) {
      const grid = event.currentTarget.closest("[role=grid]");
      if (grid === null) return;
      const contents = grid.querySelectorAll(`[data-column="${CSS.escape(columnId)}"] [data-cell-content]`);
      const widths = Array.from(contents, (content) => content.scrollWidth);
      onWidth(Math.max(0, ...widths) + CELL_PADDING);
    },
  };
}
