"use client";

import { useRef, useState } from "react";
import { type LoadedRow, type SelectedRows, selectedShare, withRange, withToggled } from "./row-selection";
import type { TableSelection } from "./types";

export interface RowSelectionOptions<Row> {
  /** Unique key of a row. Must be referentially stable. */
  keyOf: (row: Row) => string;
  /** Accessible name of a row's checkbox. Must be referentially stable. */
  labelOf: (row: Row) => string;
  /** Accessible name of the header's checkbox. */
  allLabel: string;
  /** A new key is a new list with an empty selection. */
  listKey: string;
  rowAt: (index: number) => Row | undefined;
  /** Rows of all loaded pages. */
  loadedRows: () => Iterable<LoadedRow<Row>>;
}

export interface RowSelection<Row> {
  /** As last loaded. */
  selected: SelectedRows<Row>;
  /** For the table. */
  selection: TableSelection<Row>;
  clear: () => void;
  /** Deselects rows. */
  drop: (keys: readonly string[]) => void;
}

/** Selected rows of a partially loaded list. The selection survives scrolling and reloading. */
export function useRowSelection<Row>(options: RowSelectionOptions<Row>): RowSelection<Row> {
  const { keyOf, labelOf, allLabel, listKey, rowAt, loadedRows } = options;
  const [state, setState] = useState<{ listKey: string; rows: SelectedRows<Row> }>({
    listKey,
    rows: new Map(),
  });
  if (state.listKey !== listKey) setState({ listKey, rows: new Map() });
  /** Start of a range: the key of the last toggled row. */
  const anchor = useRef<string>(undefined);

  const selected = state.rows.size === 0 ? state.rows : latestRows(state.rows, loadedRows(), keyOf);
  const share = selectedShare(selected, selected.size === 0 ? [] : loadedRows(), keyOf);
  const indexOf = (key: string | undefined): number | undefined => {
    for (const [index, row] of loadedRows()) if (keyOf(row) === key) return index;
    return undefined;
  };
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
        const key = keyOf(row);
        const start = isRange ? indexOf(anchor.current) : undefined;
        if (start !== undefined && anchor.current !== undefined) {
          // A range applies the state of its first row to all.
          const isSelected = selected.has(anchor.current) !== (anchor.current === key);
          setRows(withRange(selected, loadedRows(), [start, index], isSelected, keyOf));
        } else {
          setRows(withToggled(selected, row, keyOf));
          anchor.current = key;
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
      // Keeps rows selected in the meantime.
      setState((current) => {
        const rows = new Map(current.rows);
        for (const key of keys) rows.delete(key);
        return { ...current, rows };
      });
    },
  };
}

/** The selection with the latest loaded data of its rows. */
function latestRows<Row>(
  selected: SelectedRows<Row>,
  loaded: Iterable<LoadedRow<Row>>,
  keyOf: (row: Row) => string,
): SelectedRows<Row> {
  const latest = new Map(selected);
  for (const [, row] of loaded) if (latest.has(keyOf(row))) latest.set(keyOf(row), row);
  return latest;
}
