"use client";

import { type KeyboardEvent, type RefObject, useEffect } from "react";
import { isShortcut } from "@/lib/keyboard/shortcuts";
import { focusLastChip } from "./filter-chips";
import type { SuggestionRowData } from "./suggestion-row";
import type { FilterDraft } from "./use-filter-draft";

/** Rows per Page Up and Page Down. */
const PAGE = 8;

export interface BarKeysOptions {
  draft: FilterDraft;
  fieldRef: RefObject<HTMLElement | null>;
  inputRef: RefObject<HTMLInputElement | null>;
  fromRef: RefObject<HTMLInputElement | null>;
  choose: (row: SuggestionRowData) => void;
  submit: () => void;
}

/** Keyboard handling of the bar: input and popup here, chips in `FilterChips`. */
export function useBarKeys({ draft, fieldRef, inputRef, fromRef, choose, submit }: BarKeysOptions) {
  /** Steps back from values to fields, then closes. False if there is nothing to step back from. */
  const stepBack = (): boolean => {
    if (draft.isOpen && draft.draft.step === "field") draft.close();
    else if (draft.isOpen) draft.write("");
    else if (draft.text !== "" || draft.message !== null) draft.finish();
    else return false;
    return true;
  };

  /** Whether the key was handled. */
  const handle = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    const isAtStart = selectionStart === 0 && selectionEnd === 0;
    switch (event.key) {
      case "ArrowDown":
        draft.walk(1);
        return true;
      case "ArrowUp":
        draft.walk(-1);
        return true;
      case "PageDown":
      case "PageUp":
        if (!draft.isOpen) return false;
        draft.walkPage(event.key === "PageDown" ? PAGE : -PAGE);
        return true;
      case "Enter":
        if (draft.isOpen && draft.activeRow !== undefined) choose(draft.activeRow);
        else submit();
        return true;
      case "Tab":
        return !event.shiftKey && tab();
      case "Escape":
        return stepBack();
      case "Backspace":
      case "ArrowLeft":
        return isAtStart && focusLastChip(fieldRef.current);
      default:
        return false;
    }
  };

  const tab = (): boolean => {
    if (draft.isOpen && draft.activeRow !== undefined) {
      choose(draft.activeRow);
      return true;
    }
    if (draft.isOpen && fromRef.current !== null) {
      fromRef.current.focus();
      return true;
    }
    return false;
  };

  const onInputKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!handle(event)) return;
    event.preventDefault();
    // Handled keys must not also close a surrounding panel.
    event.stopPropagation();
  };

  const onPopupKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    stepBack();
    inputRef.current?.focus();
  };

  return { onInputKeyDown, onPopupKeyDown, stepBack };
}

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
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const input = inputRef.current;
      if (!isShortcut(event, "find") || event.defaultPrevented) return;
      if (input === null || document.activeElement === input) return;
      event.preventDefault();
      input.focus();
      input.select();
      onFind();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [inputRef, enabled, onFind]);
}
