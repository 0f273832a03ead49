"use client";

import { useMemo } from "react";
import { useAddressPreference } from "@/lib/list/use-address-preference";
import { columnLayoutText, parseColumnLayout } from "./column-text";
import type { ColumnLayout, DataTableColumn, Density } from "./types";

/** What is kept in local storage for a table, under these keys. */
export function tableStorageKeys(name: string) {
  return { columns: `${name}-columns`, density: `${name}-density` };
}

/**
 * How somebody likes to see a table: `columns` and `density` in the address where they differ from the default, and
 * in this browser under the table's name.
 * @param columns the same array between renders.
 */
export function useTablePreferences<Row>(name: string, columns: readonly DataTableColumn<Row>[]) {
  const keys = tableStorageKeys(name);
  const [columnText, setColumnText] = useAddressPreference("columns", keys.columns);
  const [density, setDensity] = useAddressPreference("density", keys.density);
  return {
    layout: useMemo(() => parseColumnLayout(columns, columnText), [columns, columnText]),
    setLayout: (layout: ColumnLayout) => setColumnText(columnLayoutText(columns, layout)),
    density: density === "compact" ? ("compact" as const) : ("comfortable" as const),
    setDensity: (next: Density) => setDensity(next === "compact" ? next : ""),
  };
}
