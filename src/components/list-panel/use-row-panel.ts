"use client";

import { parseAsString, useQueryState } from "nuqs";
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useState,
} from "react";
import { isPassedFocus, rowOfEvent } from "@/components/data-table/row-events";
import type { DataTableHandle } from "@/components/data-table/types";
import { isShortcut } from "@/lib/keyboard/shortcuts";

/** Opening adds a history entry; moving between rows replaces it. */
const viewParser = parseAsString.withOptions({ history: "replace" });

export interface RowPanelOptions<Row> {
  tableRef: RefObject<DataTableHandle | null>;
  /** Name of a row, which the URL shows. */
  keyOf: (row: Row) => string;
  rowAt: (index: number) => Row | undefined;
  loadedRows: () => Iterable<readonly [index: number, row: Row]>;
  /** Whether a control in a row opens its panel. */
  isOpener?: (control: Element) => boolean;
}

/** A panel of a list's row, `view` in the URL. While open, it follows the focused row. */
export function useRowPanel<Row>({
  tableRef,
  keyOf,
  rowAt,
  loadedRows,
  isOpener = () => false,
}: RowPanelOptions<Row>) {
  const [view, setView] = useQueryState("view", viewParser);
  /** The focused row, 0-based, while its page loads. */
  const [awaited, setAwaited] = useState<number>();

  const nameAt = (index: number) => {
    const row = rowAt(index);
    return row === undefined ? undefined : keyOf(row);
  };
  const awaitedName = awaited === undefined ? undefined : nameAt(awaited);
  useEffect(() => {
    if (awaitedName === undefined) return;
    setAwaited(undefined);
    void setView((current) => (current === null ? null : awaitedName));
  }, [awaitedName, setView]);

  const open = (index: number) => {
    const name = nameAt(index);
    if (name === undefined) return;
    setAwaited(undefined);
    if (name !== view) void setView(name, { history: view === null ? "push" : "replace" });
  };
  const close = () => {
    setAwaited(undefined);
    void setView(null);
    for (const [index, row] of loadedRows()) {
      if (keyOf(row) === view) return tableRef.current?.focusRow(index);
    }
  };
  const closeOnEscape = (event: KeyboardEvent<HTMLElement>) => {
    // React events also bubble out of portaled menus and dialogs.
    const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== "Escape" || event.defaultPrevented || view === null || !isInside) return;
    event.preventDefault();
    close();
  };

  return {
    /** Name of the row; null while closed. */
    view,
    /** Opens the panel of the row at a 0-based index. */
    open,
    close,
    /** For the element around the list and the panel. */
    onKeyDown: closeOnEscape,
    /** For the element around the list. */
    listHandlers: {
      onFocus(event: FocusEvent<HTMLElement>) {
        const row = rowOfEvent(event);
        // The panel stays on a workflow that has left the list.
        if (row === undefined || view === null || isPassedFocus(row.element)) return;
        if (rowAt(row.index) === undefined) setAwaited(row.index);
        else open(row.index);
      },
      onClick(event: MouseEvent<HTMLElement>) {
        const row = rowOfEvent(event);
        if (row?.control === undefined || !isOpener(row.control)) return;
        open(row.index);
        // So that arrow keys continue from this row.
        tableRef.current?.focusRow(row.index);
      },
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        const row = rowOfEvent(event);
        if (row === undefined || event.target !== row.element) return;
        if (isShortcut(event, "preview")) open(row.index);
      },
    },
  };
}
