"use client";

import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { findRow, rowOfEvent } from "@/components/data-table/row-events";
import type { RowRange } from "@/components/virtual-rows/types";
import type { TreeRow } from "./tree-rows";

/** A row that has or had the focus. */
interface Place {
  readonly id: string;
  readonly parentId: string | undefined;
  readonly index: number;
}

export interface TreeFocusOptions {
  gridRef: RefObject<HTMLElement | null>;
  rows: readonly TreeRow[];
  visible: RowRange | undefined;
  scrollToIndex: (index: number) => void;
}

/**
 * The row with the tab stop. The focus belongs to a row: it stays with it when rows come before it, goes to its parent when
 * that is closed, and to what takes its place when it is replaced.
 */
export function useTreeFocus({ gridRef, rows, visible, scrollToIndex }: TreeFocusOptions) {
  const [place, setPlace] = useState<Place>();
  const [hasFocus, setHasFocus] = useState(false);
  const wantsFocus = useRef(false);
  if (hasFocus && rows.length === 0) setHasFocus(false);
  const active = place === undefined ? 0 : indexOfPlace(rows, place);

  useLayoutEffect(() => {
    const grid = gridRef.current;
    if (grid === null) return;
    // A removed row loses the focus to the document.
    const isLost = hasFocus && document.activeElement === document.body;
    if (!wantsFocus.current && !isLost) return;
    wantsFocus.current = false;
    findRow(grid, active)?.focus({ preventScroll: true });
  });

  const placeAt = (index: number): Place => ({
    id: rows[index]?.id ?? "",
    parentId: rows[index]?.parentId,
    index,
  });
  const isActiveVisible = visible !== undefined && active >= visible.first && active <= visible.last;
  return {
    tabStop: hasFocus || isActiveVisible ? active : (visible?.first ?? 0),
    /** Kept mounted when scrolled away, so that the focus is not lost. */
    focused: hasFocus ? active : undefined,
    focusRow(index: number) {
      wantsFocus.current = true;
      setPlace(placeAt(index));
      setHasFocus(true);
      scrollToIndex(index);
    },
    /** Leaves the focus to whatever row is next in this place. */
    keepPlace: (index: number) => setPlace({ id: "", parentId: rows[index]?.parentId, index }),
    onFocus(event: FocusEvent<HTMLElement>) {
      const row = rowOfEvent(event);
      if (row === undefined) return;
      if (row.index !== active || place === undefined) setPlace(placeAt(row.index));
      setHasFocus(true);
    },
    onBlur(event: FocusEvent<HTMLElement>) {
      // When the window loses focus, the element stays active and regains it with the window.
      if (document.activeElement === event.target) return;
      const next = event.relatedTarget;
      const staysInRows = next instanceof Element && next.closest("[data-row-index]") !== null;
      if (!staysInRows || !event.currentTarget.contains(next)) setHasFocus(false);
    },
  };
}

function indexOfPlace(rows: readonly TreeRow[], { id, parentId, index }: Place): number {
  const own = rows.findIndex((row) => row.id === id);
  if (own !== -1) return own;
  const last = Math.max(0, rows.length - 1);
  if (parentId === undefined || rows[index]?.parentId === parentId) return Math.min(index, last);
  const parent = rows.findIndex((row) => row.id === parentId);
  return parent === -1 ? Math.min(index, last) : parent;
}
