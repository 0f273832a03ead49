import { type PointerEvent, useRef } from "react";
import { readScale } from "@/lib/text-scale";

/** Extra pixels against truncation by rounding. */
const SLACK = 2;

/**
 * Resizes a column by its right edge. `onWidth` gets the unclamped width in
 * pixels at the default font size. A double click fits the column to
 * its widest rendered content.
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
      onWidth((drag.current.width + event.clientX - drag.current.pointerX) / readScale());
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
      onWidth((widestContent([...cells]) + SLACK) / readScale());
    },
  };
}

/** Pixels needed by the widest of these cells to show its content in full. */
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
