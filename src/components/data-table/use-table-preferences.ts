"use client";

import { useMemo } from "react";
import { useAddressPreference } from "@/lib/list/use-address-preference";
import { columnLayoutText, columnTextProblem, parseColumnLayout } from "./column-text";
import type { ColumnLayout, DataTableColumn, Density } from "./types";

/** Local storage keys of a table. */
export function tableStorageKeys(name: string) {
  return { columns: `${name}-columns`, density: `${name}-density` };
}

/**
 * Table preferences: `columns` and `density`, in the URL where they differ from the default, and in local storage under
 * the table's name.
 * @param columns must be referentially stable.
 */
export function useTablePreferences<Row>(name: string, columns: readonly DataTableColumn<Row>[]) {
  const keys = tableStorageKeys(name);
  const [columnText, setColumnText] = useAddressPreference("columns", keys.columns, (stored) =>
    stored === "" || columnTextProblem(columns, stored) === null
      ? stored
      : columnLayoutText(columns, parseColumnLayout(columns, stored)),
  );
  const [density, setDensity] = useAddressPreference("density", keys.density, (stored) =>
    stored === "compact" ? stored : "",
  );
  return {
    layout: useMemo(() => parseColumnLayout(columns, columnText), [columns, columnText]),
    setLayout: (layout: ColumnLayout) => setColumnText(columnLayoutText(columns, layout)),
    density: density === "compact" ? ("compact" as const) : ("comfortable" as const),
    setDensity: (next: Density) => setDensity(next === "compact" ? next : ""),
  };
}
