"use client";

import { useRouter } from "next/navigation";
import { useMemo, useRef } from "react";
import { ColumnMenu } from "@/components/data-table/column-menu";
import { DataTable } from "@/components/data-table/data-table";
import { DensityToggle } from "@/components/data-table/density-toggle";
import type { DataTableHandle } from "@/components/data-table/types";
import { useLookedAtRow } from "@/components/data-table/use-looked-at-row";
import { FilterBar } from "@/components/filter-bar/filter-bar";
import { PresetPills } from "@/components/filter-bar/preset-pills";
import { RefreshControl } from "@/components/refresh-control/refresh-control";
import { useRefreshControl } from "@/components/refresh-control/use-refresh-control";
import { PageHeader } from "@/components/shell/page-header";
import { ErrorState } from "@/components/states/error-state";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { useNow } from "@/lib/clock/clock";
import { useNameOptions } from "@/lib/filters/use-name-options";
import { ORDER_OPTIONS } from "@/lib/list/list-order";
import { useListRows } from "@/lib/list/use-list-rows";
import { useResultCount } from "@/lib/list/use-result-count";
import { NoMatchingTask, NoTaskYet } from "./empty-tasks";
import { taskColumns } from "./task-columns";
import { DEFAULT_FIELD, statusPresets, taskFilterFields } from "./task-filters";
import { taskHref } from "./task-href";
import { taskRequest } from "./task-request";
import { taskSource } from "./task-source";
import { usePresetCounts } from "./use-preset-counts";
import { TASKS_PAGE, useTaskView } from "./use-task-view";

/** The tasks of all workflows, by their last attempts, a page at a time. What it shows stands in the address, see `useTaskView`. */
export function TasksScreen() {
  const view = useTaskView();
  const namesOf = useNameOptions();
  const fields = useMemo(() => taskFilterFields(namesOf), [namesOf]);
  const request = taskRequest(view.chips, view.order, fields, useNow());
  const listKey = JSON.stringify(request);
  const isFiltered = view.chips.length > 0;

  const rows = useListRows({ source: taskSource, request, firstRow: Math.max(0, (view.row ?? 1) - 1) });
  const counts = usePresetCounts(request, rows.status === "ready");
  const refreshControl = useRefreshControl(TASKS_PAGE, rows);
  const resultCount = useResultCount(rows.total, isFiltered, "task");
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
        title="Tasks"
        className="pb-2"
        actions={
          <>
            <RefreshControl {...refreshControl} />
            <SegmentedControl
              label="Order"
              options={ORDER_OPTIONS}
              value={view.order}
              onValueChange={view.setOrder}
            />
            <DensityToggle density={view.density} onDensityChange={view.setDensity} />
            <ColumnMenu columns={taskColumns} layout={view.layout} onLayoutChange={view.setLayout} />
          </>
        }
      />
      <div className="flex flex-wrap items-start gap-x-3 px-4 pb-1 md:px-6">
        <FilterBar
          label="Filter tasks"
          placeholder="Filter by workflow, status, user, pool, node, tag …"
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
          counts={counts}
          // On a line of its own, where nothing but the pills moves when the counts come.
          className="basis-full py-1 max-md:flex-nowrap max-md:overflow-x-auto max-md:[scrollbar-width:none] [&>button]:shrink-0"
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it takes note of the focus and has nothing to press */}
      <div onFocus={onFocus} className="min-h-80 flex-1 border-t border-border">
        <DataTable
          ref={tableRef}
          label="Tasks"
          columns={taskColumns}
          status={rows.status}
          total={rows.total ?? 0}
          rowAt={rows.rowAt}
          rowErrorAt={rows.rowErrorAt}
          onRetryPage={rows.retry}
          onVisibleRangeChange={onVisibleRangeChange}
          resetKey={listKey}
          layout={view.layout}
          onLayoutChange={view.setLayout}
          density={view.density}
          onRowOpen={(task, _index, { newTab }) => {
            const href = taskHref(task);
            if (newTab) window.open(href, "_blank", "noopener");
            else router.push(href);
          }}
          emptyState={isFiltered ? <NoMatchingTask onClear={() => view.setChips([])} /> : <NoTaskYet />}
          errorState={
            rows.error && (
              <ErrorState title="Tasks could not be loaded" error={rows.error} onRetry={rows.retry} />
            )
          }
        />
      </div>
    </div>
  );
}
