"use client";

import { type RefObject, useEffect } from "react";

/**
 * Ctrl+F or Cmd+F focuses the field instead of the browser's search. A second press opens the browser's search, so that
 * it stays available.
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
