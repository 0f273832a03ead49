import { type PointerEvent, useRef } from "react";

/** Pixels beyond the content, so that rounding cuts nothing. */
const SLACK = 2;

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
      const cells = grid.querySelectorAll(`[data-column="${CSS.escape(columnId)}"]`);
      onWidth(widestContent([...cells]) + SLACK);
    },
  };
}

/** Pixels that the widest of these cells takes to show all of its content, also where that gives way to narrow cells. */
function widestContent(cells: readonly Element[]): number {
  const contents = cells.flatMap((cell) => cell.querySelector<HTMLElement>("[data-cell-content]") ?? []);
  for (const content of contents) content.style.width = "max-content";
  const widths = contents.map((content) => {
    const cell = content.closest("[data-column]");
    const { paddingLeft = "0", paddingRight = "0" } = cell === null ? {} : getComputedStyle(cell);
    return content.offsetWidth + Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
  });
  for (const content of contents) content.style.width = "";
  return Math.max(0, ...widths);
}
