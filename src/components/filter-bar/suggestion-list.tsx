"use client";

import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import { useTextScale } from "@/lib/text-scale";
import { ROW_HEIGHT, SuggestionRow, type SuggestionRowData } from "./suggestion-row";

/** Shorter lists are not virtualized. */
const VIRTUAL_FROM = 100;
/** Space above the first row, in pixels (`p-1`). */
const PADDING = 4;

export interface SuggestionListProps {
  id: string;
  /** Accessible name of the list. */
  label: string;
  rows: readonly SuggestionRowData[];
  /** -1 when no row is active. */
  activeIndex: number;
  onChoose: (row: SuggestionRowData) => void;
}

/** Id of a row, for `aria-activedescendant`. */
export function rowId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** The listbox of a combobox: the input keeps focus and keyboard; rows are selected there or by click. */
export function SuggestionList({ id, label, rows, activeIndex, onChoose }: SuggestionListProps) {
  const listRef = useRef<HTMLDivElement>(null);
  const rowHeight = Math.round(ROW_HEIGHT * useTextScale());
  useEffect(() => {
    // New rows scroll to the top, even if the active index stays the same.
    if (listRef.current !== null && rows.length > 0) {
      keepVisible(listRef.current, Math.max(activeIndex, 0), rowHeight);
    }
  }, [activeIndex, rows, rowHeight]);

  const isLong = rows.length > VIRTUAL_FROM;
  const virtualizer = useVirtualizer({
    enabled: isLong,
    count: rows.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    // The active row must be mounted, since `aria-activedescendant` references it.
    rangeExtractor(range) {
      const visible = defaultRangeExtractor(range);
      return activeIndex === -1 || visible.includes(activeIndex) ? visible : [...visible, activeIndex];
    },
  });

  const draw = (index: number, offset?: number): ReactNode => {
    const row = rows[index];
    if (row === undefined) return null;
    return (
      <SuggestionRow
        key={index}
        row={row}
        id={rowId(id, index)}
        index={index}
        count={rows.length}
        isActive={index === activeIndex}
        height={rowHeight}
        offset={offset}
        onChoose={() => onChoose(row)}
      />
    );
  };
  return (
    <div
      ref={listRef}
      id={id}
      role="listbox"
      aria-label={label}
      aria-multiselectable={rows[0]?.kind === "value" || undefined}
      className="relative max-h-80 min-h-0 overflow-y-auto overscroll-contain p-1"
      // Keep the focus in the input.
      onMouseDown={(event) => event.preventDefault()}
    >
      {isLong ? (
        <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => draw(item.index, item.start))}
        </div>
      ) : (
        rows.map((_, index) => draw(index))
      )}
    </div>
  );
}

/** Scrolls only the list, and only as far as needed; `scrollIntoView` would scroll the page too. */
function keepVisible(list: HTMLElement, index: number, rowHeight: number): void {
  const top = index * rowHeight;
  const bottom = top + rowHeight + 2 * PADDING;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight;
}
