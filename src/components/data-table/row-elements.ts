/** What takes clicks and keys for itself within a row. */
const INTERACTIVE =
  "a, button, input, select, textarea, label, summary, [role=button], [role=checkbox], [role=menuitem], [contenteditable]";

/** The row that an event came from and its index; undefined for the header and for popups that a cell opened. */
export function rowOfEvent(event: { target: EventTarget; currentTarget: EventTarget & Element }) {
  const { target, currentTarget } = event;
  // React's events also bubble out of portals: those targets are not in the table.
  if (!(target instanceof Element) || !currentTarget.contains(target)) return undefined;
  const element = target.closest<HTMLElement>("[data-row-index]");
  if (element === null) return undefined;
  const control = target.closest(INTERACTIVE);
  return {
    element,
    index: Number(element.dataset.rowIndex),
    /** The link or control within the row that the event is for. */
    control: control !== null && element.contains(control) ? control : undefined,
  };
}

/** Whether a control within a row leaves the keys that move to other rows to the table: links and boxes to tick do. */
export function leavesRowKeys(control: Element): boolean {
  return control.matches("a, [type=checkbox]");
}

export function findRow(body: Element, index: number): HTMLElement | null {
  return body.querySelector<HTMLElement>(`[data-row-index="${index}"]`);
}
