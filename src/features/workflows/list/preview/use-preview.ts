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
import { rowOfEvent } from "@/components/data-table/row-elements";
import type { DataTableHandle } from "@/components/data-table/types";
import type { ListEntry } from "@/lib/api/generated.schemas";
import { isPreviewButton, PREVIEW_KEY } from "./preview-button";

/** Opening is a step that the back button undoes; going on from row to row is none. */
const viewParser = parseAsString.withOptions({ history: "replace" });

export interface PreviewOptions {
  tableRef: RefObject<DataTableHandle | null>;
  rowAt: (index: number) => ListEntry | undefined;
  loadedRows: () => Iterable<readonly [index: number, row: ListEntry]>;
}

/** The workflow that is shown beside the list, `view` in the address. While one is, it is that of the row with the focus. */
export function usePreview({ tableRef, rowAt, loadedRows }: PreviewOptions) {
  const [view, setView] = useQueryState("view", viewParser);
  /** The row with the focus, 0-based, while its page is on its way. */
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
    // Events of menus and dialogs come up here, too, though these stand elsewhere in the page.
    const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== "Escape" || event.defaultPrevented || view === null || !isInside) return;
    event.preventDefault();
    close();
  };

  return {
    /** Its name; null while nothing is shown. */
    view,
    close,
    /** For the element around the list and the panel. */
    onKeyDown: closeOnEscape,
    /** For the element around the list. */
    listHandlers: {
      onFocus(event: FocusEvent<HTMLElement>) {
        const row = rowOfEvent(event);
        if (row === undefined || view === null) return;
        if (rowAt(row.index) === undefined) setAwaited(row.index);
        else open(row.index);
      },
      onClick(event: MouseEvent<HTMLElement>) {
        const row = rowOfEvent(event);
        if (row === undefined || !isPreviewButton(row.control)) return;
        open(row.index);
        // From there the arrows go on.
        tableRef.current?.focusRow(row.index);
      },
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        const row = rowOfEvent(event);
        const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
        if (row === undefined || event.target !== row.element || !isPlain) return;
        if (event.key.toLowerCase() === PREVIEW_KEY) open(row.index);
      },
    },
  };
}
