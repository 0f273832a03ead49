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
import type { ListEntry } from "@/lib/api/generated.schemas";
import { isShortcut } from "@/lib/keyboard/shortcuts";
import { isPreviewButton } from "./preview-button";

/** Opening adds a history entry; moving between rows replaces it. */
const viewParser = parseAsString.withOptions({ history: "replace" });

export interface PreviewOptions {
  tableRef: RefObject<DataTableHandle | null>;
  rowAt: (index: number) => ListEntry | undefined;
  loadedRows: () => Iterable<readonly [index: number, row: ListEntry]>;
}

/** The previewed workflow, `view` in the URL. While open, it follows the focused row. */
export function usePreview({ tableRef, rowAt, loadedRows }: PreviewOptions) {
  const [view, setView] = useQueryState("view", viewParser);
  /** The focused row, 0-based, while its page loads. */
  const [awaited, setAwaited] = useState<number>();

  const awaitedName = awaited === undefined ? undefined : rowAt(awaited)?.name;
  useEffect(() => {
    if (awaitedName === undefined) return;
    setAwaited(undefined);
    void setView((current) => (current === null ? null : awaitedName));
  }, [awaitedName, setView]);

  const open = (index: number) => {
    const name = rowAt(index)?.name;
    if (name === undefined) return;
    setAwaited(undefined);
    if (name !== view) void setView(name, { history: view === null ? "push" : "replace" });
  };
  const close = () => {
    setAwaited(undefined);
    void setView(null);
    for (const [index, row] of loadedRows()) {
      if (row.name === view) return tableRef.current?.focusRow(index);
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
    /** Name of the workflow; null while closed. */
    view,
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
        if (row === undefined || !isPreviewButton(row.control)) return;
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
