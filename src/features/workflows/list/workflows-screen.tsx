"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useMemo, useRef } from "react";
import { ColumnMenu } from "@/components/data-table/column-menu";
import { DataTable } from "@/components/data-table/data-table";
import { DensityToggle } from "@/components/data-table/density-toggle";
import type { DataTableHandle } from "@/components/data-table/types";
import { FilterBar } from "@/components/filter-bar/filter-bar";
import { PresetPills } from "@/components/filter-bar/preset-pills";
import { PageHeader } from "@/components/shell/page-header";
import { ErrorState } from "@/components/states/error-state";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { useNow } from "@/lib/clock/clock";
import { useRememberedListSearch } from "../shared/list-search";
import { workflowHref } from "../shared/workflow-href";
import { NoMatchingWorkflow, NoWorkflowYet } from "./empty-workflows";
import { useListView } from "./use-list-view";
import { useLookedAtRow } from "./use-looked-at-row";
import { useOptionsLoader } from "./use-options-loader";
import { useResultCount } from "./use-result-count";
import { useWorkflowRows } from "./use-workflow-rows";
import { SORTED_COLUMN, workflowColumns } from "./workflow-columns";
import { DEFAULT_FIELD, statusPresets, workflowFilterFields } from "./workflow-filters";
import { type WorkflowOrder, workflowRequest } from "./workflow-request";

const ORDER_OPTIONS = [
  { value: "newest", label: "Newest first" },
  { value: "oldest", label: "Oldest first" },
] as const satisfies readonly { value: WorkflowOrder; label: string }[];

/** All workflows of the platform, a page at a time. What it shows stands in the address, see `useListView`. */
export function WorkflowsScreen() {
  const view = useListView();
  useRememberedListSearch(useSearchParams().toString());
  const loadOptions = useOptionsLoader();
  const fields = useMemo(() => workflowFilterFields(loadOptions), [loadOptions]);
  const request = workflowRequest(view.chips, view.order, fields, useNow());
  const listKey = JSON.stringify(request);
  const isFiltered = view.chips.length > 0;

  const rows = useWorkflowRows(request, Math.max(0, (view.row ?? 1) - 1));
  const resultCount = useResultCount(rows.total, isFiltered);
  const tableRef = useRef<DataTableHandle>(null);
  const { onFocus, onVisibleRangeChange } = useLookedAtRow({
    tableRef,
    listKey,
    total: rows.total,
    row: view.row,
    setRow: view.setRow,
    onVisibleRangeChange: rows.onVisibleRangeChange,
  });
  const router = useRouter();

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader
        title="Workflows"
        className="pb-2 md:px-4"
        actions={
          <>
            <SegmentedControl
              label="Order"
              options={ORDER_OPTIONS}
              value={view.order}
              onValueChange={view.setOrder}
            />
            <DensityToggle density={view.density} onDensityChange={view.setDensity} />
            <ColumnMenu columns={workflowColumns} layout={view.layout} onLayoutChange={view.setLayout} />
          </>
        }
      />
      <div className="flex flex-wrap items-start gap-x-3 px-4 pb-1">
        <FilterBar
          label="Filter workflows"
          placeholder="Filter by name, status, user, pool, tag …"
          fields={fields}
          chips={view.chips}
          onChipsChange={view.setChips}
          defaultField={DEFAULT_FIELD}
          presets={statusPresets}
          resultCount={resultCount}
          findShortcut
          className="min-w-0 flex-1 basis-96"
        />
        <PresetPills
          label="Status"
          presets={statusPresets}
          fields={fields}
          chips={view.chips}
          onChipsChange={view.setChips}
          className="py-1 max-md:flex-nowrap max-md:overflow-x-auto max-md:[scrollbar-width:none] [&>button]:shrink-0"
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it takes note of the focus and has nothing to press */}
      <div onFocus={onFocus} className="min-h-80 flex-1 border-t border-border">
        <DataTable
          ref={tableRef}
          label="Workflows"
          columns={workflowColumns}
          status={rows.status}
          total={rows.total ?? 0}
          rowAt={rows.rowAt}
          rowErrorAt={rows.rowErrorAt}
          onRetryPage={rows.retry}
          onVisibleRangeChange={onVisibleRangeChange}
          resetKey={listKey}
          sort={{ column: SORTED_COLUMN, direction: view.order === "oldest" ? "ascending" : "descending" }}
          onSortChange={({ direction }) => view.setOrder(direction === "ascending" ? "oldest" : "newest")}
          layout={view.layout}
          onLayoutChange={view.setLayout}
          density={view.density}
          onRowOpen={({ name }, _index, { newTab }) => {
            const href = workflowHref(name);
            if (newTab) window.open(href, "_blank", "noopener");
            else router.push(href);
          }}
          emptyState={
            isFiltered ? <NoMatchingWorkflow onClear={() => view.setChips([])} /> : <NoWorkflowYet />
          }
          errorState={
            rows.error && (
              <ErrorState title="Workflows could not be loaded" error={rows.error} onRetry={rows.retry} />
            )
          }
        />
      </div>
    </div>
  );
}
