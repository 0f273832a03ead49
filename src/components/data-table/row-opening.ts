import type { MouseEvent } from "react";
import { rowOfEvent } from "./row-elements";

const MIDDLE_BUTTON = 1;

/** Opens a row like a link: a click here, a middle click or Ctrl+click in a new tab. */
export function rowOpeningHandlers(onOpen: (index: number, newTab: boolean) => void) {
  return {
    onClick(event: MouseEvent<HTMLElement>) {
      const row = rowOfEvent(event);
      if (row === undefined || row.control !== undefined || event.defaultPrevented) return;
      if (hasSelectedText(row.element)) return;
      onOpen(row.index, event.ctrlKey || event.metaKey || event.shiftKey);
    },
    onMouseDown(event: MouseEvent<HTMLElement>) {
      const row = rowOfEvent(event);
      // Otherwise a middle click starts auto-scrolling.
      if (event.button === MIDDLE_BUTTON && row !== undefined && row.control === undefined)
        event.preventDefault();
    },
    onAuxClick(event: MouseEvent<HTMLElement>) {
      const row = rowOfEvent(event);
      if (event.button !== MIDDLE_BUTTON || row === undefined || row.control !== undefined) return;
      onOpen(row.index, true);
    },
  };
}

/** Selecting text by dragging must not open the row. */
function hasSelectedText(row: Element): boolean {
  const selection = row.ownerDocument.getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(row, true);
}
