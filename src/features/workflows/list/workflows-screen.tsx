"use client";

import { useSearchParams } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import type { DataTableHandle } from "@/components/data-table/types";
import { useLookedAtRow } from "@/components/data-table/use-looked-at-row";
import { useRowSelection } from "@/components/data-table/use-row-selection";
import { FilterBar } from "@/components/filter-bar/filter-bar";
import { PresetPills } from "@/components/filter-bar/preset-pills";
import { useRefreshControl } from "@/components/refresh-control/use-refresh-control";
import type { ListEntry } from "@/lib/api/generated.schemas";
import { useNow } from "@/lib/clock/clock";
import { useNameOptions } from "@/lib/filters/use-name-options";
import { useRememberedListSearch } from "@/lib/hrefs/list-search";
import { useListRows } from "@/lib/list/use-list-rows";
import { useResultCount } from "@/lib/list/use-result-count";
import { CancelDialog } from "../cancel/cancel-dialog";
import { ListHeader } from "./list-header";
import { PreviewArea } from "./preview/preview-area";
import { usePreview } from "./preview/use-preview";
import { SelectionBar } from "./selection-bar";
import { useListView } from "./use-list-view";
import { DEFAULT_FIELD, statusPresets, workflowFilterFields } from "./workflow-filters";
import { workflowRequest } from "./workflow-request";
import { workflowSource } from "./workflow-source";
import { WorkflowsTable } from "./workflows-table";

/** Where the interval of the refresh is kept. */
export const REFRESH_PAGE = "workflows";

/** All workflows of the platform, a page at a time. What it shows stands in the address, see `useListView`. */
export function WorkflowsScreen() {
  const view = useListView();
  useRememberedListSearch(useSearchParams().toString());
  const namesOf = useNameOptions();
  const fields = useMemo(() => workflowFilterFields(namesOf), [namesOf]);
  const now = useNow();
  const request = workflowRequest(view.chips, view.order, fields, now);
  const listKey = JSON.stringify(request);
  const isFiltered = view.chips.length > 0;

  const firstRow = Math.max(0, (view.row ?? 1) - 1);
  const rows = useListRows({ source: workflowSource, request, firstRow, enabled: !view.isDeciding });
  const resultCount = useResultCount(rows.total, isFiltered, "workflow");
  const tableRef = useRef<DataTableHandle>(null);
  const lookedAt = useLookedAtRow({
    tableRef,
    listKey,
    total: rows.total,
    row: view.row,
    setRow: view.setRow,
    onVisibleRangeChange: rows.onVisibleRangeChange,
  });

  const ticks = useRowSelection({
    keyOf,
    labelOf,
    allLabel: "Select all loaded workflows",
    // Another order shows the same workflows.
    listKey: JSON.stringify(view.chips),
    rowAt: rows.rowAt,
    loadedRows: rows.loadedRows,
  });
  const selected = [...ticks.selected.values()];
  const [isCancelOpen, setCancelOpen] = useState(false);
  const preview = usePreview({ tableRef, rowAt: rows.rowAt, loadedRows: rows.loadedRows });

  const refreshControl = useRefreshControl(REFRESH_PAGE, rows);

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <ListHeader view={view} refreshControl={refreshControl} />
      <div className="flex flex-wrap items-start gap-x-3 px-4 pb-1 md:px-6">
        <FilterBar
          label="Filter workflows"
          placeholder={view.isDeciding ? "" : "Filter by name, status, user, pool, tag …"}
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
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the preview wherever in it the focus is */}
      <div onKeyDown={preview.onKeyDown} className="flex min-h-80 flex-1 flex-col border-t border-border">
        <PreviewArea
          name={preview.view}
          entry={findByName(rows.loadedRows, preview.view)}
          onClose={preview.close}
        >
          <WorkflowsTable
            tableRef={tableRef}
            view={view}
            rows={rows}
            listKey={listKey}
            selection={ticks.selection}
            current={preview.view}
            handlers={preview.listHandlers}
            lookedAt={lookedAt}
            footer={
              selected.length > 0 && (
                <SelectionBar
                  selected={selected}
                  onCancel={() => setCancelOpen(true)}
                  onClear={ticks.clear}
                />
              )
            }
          />
        </PreviewArea>
      </div>
      <CancelDialog
        workflows={selected}
        open={isCancelOpen}
        onOpenChange={setCancelOpen}
        onDone={(results) => {
          // Those that failed stay ticked, for another try.
          const failed = new Set(results.filter(({ kind }) => kind === "failed").map(({ name }) => name));
          ticks.drop([...ticks.selected.keys()].filter((name) => !failed.has(name)));
        }}
      />
    </div>
  );
}

const keyOf = ({ name }: ListEntry) => name;
const labelOf = ({ name }: ListEntry) => `Select ${name}`;

function findByName(
  loadedRows: () => Iterable<readonly [index: number, row: ListEntry]>,
  name: string | null,
): ListEntry | undefined {
  if (name === null) return undefined;
  for (const [, row] of loadedRows()) if (row.name === name) return row;
  return undefined;
}
