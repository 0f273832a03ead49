"use client";

import { useRef, useState } from "react";
import { type LoadedRow, type SelectedRows, selectedShare, withRange, withToggled } from "./row-selection";
import type { TableSelection } from "./types";

export interface RowSelectionOptions<Row> {
  /** What a row is known by, wherever in the list it stands; the same function between renders. */
  keyOf: (row: Row) => string;
  /** The accessible name of a row's box; the same function between renders. */
  labelOf: (row: Row) => string;
  /** The accessible name of the box in the header. */
  allLabel: string;
  /** Another one is another list, in which nothing is ticked. */
  listKey: string;
  rowAt: (index: number) => Row | undefined;
  /** The rows of the pages that are loaded. */
  loadedRows: () => Iterable<LoadedRow<Row>>;
}

export interface RowSelection<Row> {
  /** As they were last seen. */
  selected: SelectedRows<Row>;
  /** For the table. */
  selection: TableSelection<Row>;
  clear: () => void;
  /** Takes rows out of the selection. */
  drop: (keys: readonly string[]) => void;
}

/** The rows that people tick in a list of which only pages are known. What is ticked stays when it is scrolled away or loaded anew. */
export function useRowSelection<Row>(options: RowSelectionOptions<Row>): RowSelection<Row> {
  const { keyOf, labelOf, allLabel, listKey, rowAt, loadedRows } = options;
  const [state, setState] = useState<{ listKey: string; rows: SelectedRows<Row> }>({
    listKey,
    rows: new Map(),
  });
  if (state.listKey !== listKey) setState({ listKey, rows: new Map() });
  /** Where a range begins: the row that was ticked or unticked last. */
  const anchor = useRef<number>(undefined);

  const selected = state.rows.size === 0 ? state.rows : latestRows(state.rows, loadedRows(), keyOf);
  const share = selectedShare(selected, selected.size === 0 ? [] : loadedRows(), keyOf);
  const setRows = (rows: SelectedRows<Row>) => setState({ listKey, rows });
  return {
    selected,
    selection: {
      isSelected: (row) => selected.has(keyOf(row)),
      labelOf,
      allLabel,
      share,
      onToggle(index, isRange) {
        const row = rowAt(index);
        if (row === undefined) return;
        const isSelected = !selected.has(keyOf(row));
        if (isRange && anchor.current !== undefined) {
          const start = rowAt(anchor.current);
          // A range does to all its rows what was done to its first one.
          const ticked =
            start === undefined || anchor.current === index ? isSelected : selected.has(keyOf(start));
          setRows(withRange(selected, loadedRows(), [anchor.current, index], ticked, keyOf));
        } else {
          setRows(withToggled(selected, row, keyOf));
          anchor.current = index;
        }
      },
      onToggleAll() {
        const rows = new Map<string, Row>();
        if (share !== "all") {
          for (const [key, row] of selected) rows.set(key, row);
          for (const [, row] of loadedRows()) rows.set(keyOf(row), row);
        }
        setRows(rows);
      },
    },
    clear: () => setRows(new Map()),
    drop(keys) {
      // After an answer: what was ticked meanwhile stays.
      setState((current) => {
        const rows = new Map(current.rows);
        for (const key of keys) rows.delete(key);
        return { ...current, rows };
      });
    },
  };
}

/** The same selection, with what the loaded pages say of its rows now. */
function latestRows<Row>(
  selected: SelectedRows<Row>,
  loaded: Iterable<LoadedRow<Row>>,
  keyOf: (row: Row) => string,
): SelectedRows<Row> {
  const latest = new Map(selected);
  for (const [, row] of loaded) if (latest.has(keyOf(row))) latest.set(keyOf(row), row);
  return latest;
}
