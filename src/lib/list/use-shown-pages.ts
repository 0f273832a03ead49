"use client";

import { useState } from "react";
import { differ, type LoadedPages, type RowMoves, rowMoves } from "./row-moves.ts";

/** Pages of a list that show the same moment. */
export interface ShownPages<Row> {
  readonly pages: LoadedPages<Row>;
  /** Number of matching rows; undefined until the first response. */
  readonly total: number | undefined;
  /** Where rows are that were shown before the last refresh; undefined before one, and where rows have no keys. */
  readonly moves: RowMoves | undefined;
}

export interface ShownPagesOptions<Row> extends Omit<ShownPages<Row>, "moves"> {
  /** Another one is another list. */
  readonly listKey: string;
  /** From when on new rows wait; another time shows rows that have waited, and those before them make room. */
  readonly shownBefore: string | undefined;
  /** Whether pages are read again. */
  readonly isRefreshing: boolean;
  /** Tells rows apart. */
  readonly keyOf: ((row: Row) => string) | undefined;
}

/**
 * Shows the pages of a refresh at once, when the last of them has come: one page of the new moment beside one of the old
 * would repeat rows or lack some, and their rows would move twice. Pages that are scrolled into view meanwhile come at once.
 */
export function useShownPages<Row>(options: ShownPagesOptions<Row>): ShownPages<Row> {
  const [shown, setShown] = useState<Shown<Row>>({ ...options, moves: undefined });
  const next = nextShown(shown, options);
  if (next !== shown) setShown(next);
  return next;
}

type Shown<Row> = Omit<ShownPagesOptions<Row>, "isRefreshing" | "keyOf"> & ShownPages<Row>;

function nextShown<Row>(
  shown: Shown<Row>,
  { keyOf, isRefreshing, ...loaded }: ShownPagesOptions<Row>,
): Shown<Row> {
  if (loaded.listKey !== shown.listKey) return { ...loaded, moves: undefined };
  const { pages, total, shownBefore } = loaded;
  if (isRefreshing) {
    const added = [...pages].filter(([page]) => !shown.pages.has(page));
    return added.length === 0 ? shown : { ...shown, pages: new Map([...shown.pages, ...added]) };
  }
  const isOther = differ(shown.pages, pages);
  if (!isOther && shown.pages === pages && shown.total === total && shown.shownBefore === shownBefore)
    return shown;
  const isSameView = shown.shownBefore === shownBefore && keyOf !== undefined;
  if (!isOther) return { ...loaded, moves: shown.moves };
  return { ...loaded, moves: isSameView ? (rowMoves(shown.pages, pages, keyOf) ?? shown.moves) : undefined };
}
