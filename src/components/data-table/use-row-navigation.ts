import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { rowAfterKey } from "@/components/virtual-rows/row-keys";
import type { RowRange, ScrollAlign } from "@/components/virtual-rows/types";
import type { RowMoves } from "@/lib/list/row-moves";
import { findRow, leavesRowKeys, passFocus, rowOfEvent } from "./row-events";

export interface RowNavigationOptions {
  gridRef: RefObject<HTMLElement | null>;
  total: number;
  /** Rows per Page Up and Page Down. */
  pageRows: number;
  visible: RowRange | undefined;
  listKey: string;
  /** Where the rows are that were shown before. */
  moves: RowMoves | undefined;
  scrollToIndex: (index: number, align?: ScrollAlign) => void;
  onOpen: (index: number, newTab: boolean) => void;
  /** Undefined in tables without a selection. */
  onToggle: ((index: number, isRange: boolean) => void) | undefined;
}

export interface RowNavigation {
  /** The row with the tab stop. */
  tabStop: number;
  /** The focused row, kept mounted when scrolled away, so that the focus is not lost. */
  focused: number | undefined;
  focusRow: (index: number, align?: ScrollAlign) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
  onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/** Keyboard navigation between rows. The focus belongs to an index, loaded or not, and goes with its row. */
export function useRowNavigation(options: RowNavigationOptions): RowNavigation {
  const { gridRef, total, pageRows, visible, listKey, moves, scrollToIndex, onOpen, onToggle } = options;
  const [current, setCurrent] = useState(0);
  const [hasFocus, setHasFocus] = useState(false);
  const [shown, setShown] = useState({ listKey, moves });
  const wantsFocus = useRef(false);
  if (shown.listKey !== listKey || shown.moves !== moves) {
    setShown({ listKey, moves });
    setCurrent(shown.listKey === listKey ? (moves?.placeOf(current) ?? current) : 0);
  }
  if (hasFocus && total === 0) setHasFocus(false);
  const active = Math.min(current, Math.max(0, total - 1));

  useLayoutEffect(() => {
    const grid = gridRef.current;
    if (grid === null) return;
    // A removed row loses the focus to the document: restore it to the row in its place.
    const isLost = hasFocus && document.activeElement === document.body;
    if (!wantsFocus.current && !isLost) return;
    const row = findRow(grid, active);
    if (wantsFocus.current) row?.focus({ preventScroll: true });
    else passFocus(row);
    wantsFocus.current = false;
  });

  const focusRow = (index: number, align?: ScrollAlign) => {
    wantsFocus.current = true;
    setCurrent(index);
    setHasFocus(true);
    scrollToIndex(index, align);
  };
  const isActiveVisible = visible !== undefined && active >= visible.first && active <= visible.last;
  return {
    tabStop: hasFocus || isActiveVisible ? active : (visible?.first ?? 0),
    focused: hasFocus ? active : undefined,
    focusRow,
    onKeyDown(event) {
      const row = rowOfEvent(event);
      if (row === undefined || event.defaultPrevented) return;
      if (event.key === "Enter" && event.target === row.element) {
        event.preventDefault();
        onOpen(row.index, event.ctrlKey || event.metaKey);
        return;
      }
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.key === " " && isPlain && event.target === row.element && onToggle !== undefined) {
        event.preventDefault();
        onToggle(row.index, event.shiftKey);
        return;
      }
      // Links do not use these keys; menu buttons and text fields do.
      if (row.control !== undefined && !leavesRowKeys(row.control)) return;
      const next = rowAfterKey(event, row.index, total, pageRows);
      if (next === undefined) return;
      event.preventDefault();
      focusRow(next);
    },
    onFocus(event) {
      const row = rowOfEvent(event);
      if (row === undefined) return;
      if (row.index !== active) setCurrent(row.index);
      if (!hasFocus) setHasFocus(true);
    },
    onBlur(event) {
      // When the window loses focus, the element stays active and regains it with the window.
      if (document.activeElement === event.target) return;
      const next = event.relatedTarget;
      const staysInRows = next instanceof Element && next.closest("[data-row-index]") !== null;
      if (!staysInRows || !event.currentTarget.contains(next)) setHasFocus(false);
    },
  };
}
