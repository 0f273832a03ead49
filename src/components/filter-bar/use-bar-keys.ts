"use client";

import type { KeyboardEvent, RefObject } from "react";
import { focusLastChip } from "./filter-chips";
import type { SuggestionRowData } from "./suggestion-row";
import type { FilterDraft } from "./use-filter-draft";

/** Rows that Page Up and Page Down go. */
const PAGE = 8;

export interface BarKeysOptions {
  draft: FilterDraft;
  fieldRef: RefObject<HTMLElement | null>;
  inputRef: RefObject<HTMLInputElement | null>;
  fromRef: RefObject<HTMLInputElement | null>;
  choose: (row: SuggestionRowData) => void;
  submit: () => void;
}

/** The keys of the bar. Each is handled in one place: here for the input and the popup, else in `FilterChips`. */
export function useBarKeys({ draft, fieldRef, inputRef, fromRef, choose, submit }: BarKeysOptions) {
  /** From the values to the fields, from there to nothing. False where there is nothing to step back from. */
  const stepBack = (): boolean => {
    if (draft.isOpen && draft.draft.step === "field") draft.close();
    else if (draft.isOpen) draft.write("");
    else if (draft.text !== "" || draft.message !== null) draft.finish();
    else return false;
    return true;
  };

  /** Whether the key was used up. */
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
    // While an input method composes a character, Enter and the arrows are its own.
    if (event.nativeEvent.isComposing || !handle(event)) return;
    event.preventDefault();
    // What the bar used must not also close a panel around it.
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
