"use client";

import { parseAsInteger, parseAsStringLiteral, useQueryState } from "nuqs";
import { useMemo } from "react";
import type { ColumnLayout, Density } from "@/components/data-table/types";
import type { FilterChip } from "@/lib/filters/filter-types";
import { useFilterChips } from "@/lib/filters/use-filter-chips";
import { columnLayoutText, parseColumnLayout } from "./column-text";
import { useAddressPreference } from "./use-address-preference";
import { workflowColumns } from "./workflow-columns";
import { LIST_ORDERS, type WorkflowOrder } from "./workflow-request";

export const COLUMNS_STORAGE_KEY = "workflows-columns";
export const DENSITY_STORAGE_KEY = "workflows-density";

const orderParser = parseAsStringLiteral(LIST_ORDERS).withDefault("newest").withOptions({ history: "push" });

/** Its own step back would be one for each turn of the wheel, so it replaces. */
const rowParser = parseAsInteger.withOptions({ history: "replace" });

/**
 * All that the list shows, in its address: `f` the filters, `order` unless newest first, `row` the row that is
 * looked at (1-based) unless at the top, `columns` and `density` where they differ from the default.
 * Another filter or order is another list, which begins at its top, and a step for the back button.
 */
export function useListView() {
  const [chips, setChips] = useFilterChips();
  const [order, setOrder] = useQueryState("order", orderParser);
  const [row, setRow] = useQueryState("row", rowParser);
  const [columns, setColumns] = useAddressPreference("columns", COLUMNS_STORAGE_KEY);
  const [density, setDensity] = useAddressPreference("density", DENSITY_STORAGE_KEY);

  return {
    chips,
    setChips(next: readonly FilterChip[]) {
      void setChips(next.length === 0 ? null : next);
      void setRow(null);
    },
    order,
    setOrder(next: WorkflowOrder) {
      void setOrder(next);
      void setRow(null);
    },
    /** 1-based; null at the top. */
    row,
    setRow,
    layout: useMemo(() => parseColumnLayout(workflowColumns, columns), [columns]),
    setLayout: (layout: ColumnLayout) => setColumns(columnLayoutText(workflowColumns, layout)),
    density: density === "compact" ? ("compact" as const) : ("comfortable" as const),
    setDensity: (next: Density) => setDensity(next === "compact" ? next : ""),
  };
}
