"use client";

import { useMemo, useRef } from "react";
import type { DataTableHandle } from "@/components/data-table/types";
import { useRowUrlSync } from "@/components/data-table/use-row-url-sync";
import { useRefreshControl } from "@/components/refresh-control/use-refresh-control";
import { useNow } from "@/lib/clock/clock";
import { useNameOptions } from "@/lib/filters/use-name-options";
import type { PageParameters } from "@/lib/list/list-source";
import { useListRows } from "@/lib/list/use-list-rows";
import { useResultCount } from "@/lib/list/use-result-count";
import type { ListDefinition } from "./list-definition";
import { listRequest } from "./list-request";
import type { ListView } from "./use-list-view";
import { usePresetCounts } from "./use-preset-counts";

/** Model of a `ListPage`, and a base for pages with more than a list. */
export type ListPageModel<Parameters extends PageParameters, Row> = ReturnType<
  typeof useListPage<Parameters, Row>
>;

/** @param enabled false while the request is not known yet */
export function useListPage<Parameters extends PageParameters, Row>(
  definition: ListDefinition<Parameters, Row>,
  view: ListView,
  enabled = true,
) {
  const { key, noun, source, filterFields } = definition;
  const namesOf = useNameOptions();
  const fields = useMemo(() => filterFields(namesOf), [filterFields, namesOf]);
  const request = listRequest(definition, view, fields, useNow());
  const listKey = JSON.stringify(request);
  const isFiltered = view.chips.length > 0;

  const rows = useListRows({ source, request, firstRow: Math.max(0, (view.row ?? 1) - 1), enabled });
  const tableRef = useRef<DataTableHandle>(null);
  const rowUrlSync = useRowUrlSync({
    tableRef,
    listKey,
    total: rows.total,
    row: view.row,
    setRow: view.setRow,
    onVisibleRangeChange: rows.onVisibleRangeChange,
  });
  return {
    definition,
    view,
    fields,
    /** Without paging parameters. */
    request,
    listKey,
    isFiltered,
    rows,
    tableRef,
    rowUrlSync,
    presetCounts: usePresetCounts(definition, request, rows),
    ...useResultCount(rows.total, isFiltered, noun),
    refreshControl: useRefreshControl(key, {
      ...rows,
      isForbidden: (rows.error ?? rows.refreshError)?.status === 403,
    }),
  };
}
