import type { MouseEvent } from "react";

/** Elements that handle clicks and keys themselves. */
const INTERACTIVE =
  "a, button, input, select, textarea, label, summary, [role=button], [role=checkbox], [role=menuitem], [contenteditable]";

/** The row of an event and its index; undefined for the header and for popups opened by a cell. */
export function rowOfEvent(event: { target: EventTarget; currentTarget: EventTarget & Element }) {
  const { target, currentTarget } = event;
  // React events also bubble out of portals, whose targets are outside the table.
  if (!(target instanceof Element) || !currentTarget.contains(target)) return undefined;
  const element = target.closest<HTMLElement>("[data-row-index]");
  if (element === null) return undefined;
  const control = target.closest(INTERACTIVE);
  return {
    element,
    index: Number(element.dataset.rowIndex),
    /** The link or control in the row that the event is for. */
    control: control !== null && element.contains(control) ? control : undefined,
  };
}

/** Whether a control leaves row navigation keys to the table: links and checkboxes do. */
export function leavesRowKeys(control: Element): boolean {
  return control.matches("a, [type=checkbox]");
}

export function findRow(body: Element, index: number): HTMLElement | null {
  return body.querySelector<HTMLElement>(`[data-row-index="${index}"]`);
}

/** Focuses a row in the place of one that has left the list. The focus is not the user's, see `isPassedFocus`. */
export function passFocus(row: HTMLElement | null): void {
  if (row === null) return;
  row.dataset.focusPassed = "";
  row.focus({ preventScroll: true });
  delete row.dataset.focusPassed;
}

/** Whether the focus comes from a row that has left the list, not from the user. */
export function isPassedFocus(row: HTMLElement): boolean {
  return row.dataset.focusPassed !== undefined;
}

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
