"use client";

import { type RefObject, useEffect } from "react";

/**
 * Ctrl+F or Cmd+F moves the focus into the field instead of opening the browser's own search.
 * Pressed again while the focus is there, it is the browser's: searching the page stays possible.
 */
export function useFindShortcut(
  inputRef: RefObject<HTMLInputElement | null>,
  enabled: boolean,
  onFind: () => void,
): void {
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isFind =
        (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === "f";
      const input = inputRef.current;
      if (!isFind || event.defaultPrevented || input === null || document.activeElement === input) return;
      event.preventDefault();
      input.focus();
      input.select();
      onFind();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [inputRef, enabled, onFind]);
}
