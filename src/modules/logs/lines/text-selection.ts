"use client";

import { type RefObject, useEffect } from "react";

/** Whether text of the element is selected, in whole or in part. */
export function hasSelectedText(element: Element): boolean {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return false;
  return selection.getRangeAt(0).intersectsNode(element);
}

/** Calls `onSelect` when text of the element gets selected, by pointer or keyboard, while `isWatching`. */
export function useTextSelection(
  ref: RefObject<Element | null>,
  isWatching: boolean,
  onSelect: () => void,
): void {
  useEffect(() => {
    if (!isWatching) return;
    const onChange = () => {
      if (ref.current !== null && hasSelectedText(ref.current)) onSelect();
    };
    document.addEventListener("selectionchange", onChange);
    return () => document.removeEventListener("selectionchange", onChange);
  });
}
