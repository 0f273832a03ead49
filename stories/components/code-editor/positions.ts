/** Position of an element's first character relative to `box`, in pixels. */
export function firstLetter(box: Element, element: Element | null): { x: number; y: number } {
  const text = document.createTreeWalker(element ?? box, NodeFilter.SHOW_TEXT).nextNode();
  if (text === null) throw new Error("There is no text to measure.");
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEnd(text, 1);
  return fromCorner(box, range.getBoundingClientRect());
}

/** Position of a rectangle relative to `box`, in pixels. */
export function fromCorner(box: Element, { left, top }: DOMRect): { x: number; y: number } {
  const corner = box.getBoundingClientRect();
  return { x: Math.round(left - corner.left), y: Math.round(top - corner.top) };
}
