"use client";

import { useRouter } from "next/navigation";
import type { ReactNode, RefObject } from "react";
import { DataTable } from "@/components/data-table/data-table";
import type { DataTableHandle, TableSelection } from "@/components/data-table/types";
import type { useLookedAtRow } from "@/components/data-table/use-looked-at-row";
import { ErrorState } from "@/components/states/error-state";
import type { ListEntry } from "@/lib/api/generated.schemas";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import type { ListRows } from "@/lib/list/use-list-rows";
import { NoMatchingWorkflow, NoWorkflowOfMine, NoWorkflowYet } from "./empty-workflows";
import type { usePreview } from "./preview/use-preview";
import type { useListView } from "./use-list-view";
import { SORTED_COLUMN, workflowColumns } from "./workflow-columns";

export interface WorkflowsTableProps {
  tableRef: RefObject<DataTableHandle | null>;
  view: ReturnType<typeof useListView>;
  rows: ListRows<ListEntry>;
  listKey: string;
  selection: TableSelection<ListEntry>;
  /** Name of the workflow that is shown beside the list. */
  current: string | null;
  handlers: ReturnType<typeof usePreview>["listHandlers"];
  lookedAt: ReturnType<typeof useLookedAtRow>;
  footer: ReactNode;
}

/** The list itself. */
export function WorkflowsTable(props: WorkflowsTableProps) {
  const { tableRef, view, rows, listKey, selection, current, handlers, lookedAt, footer } = props;
  const router = useRouter();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it takes note of what happens to the rows, and has nothing to press
    <div
      className="min-h-0 flex-1"
      {...handlers}
      onFocus={(event) => {
        lookedAt.onFocus(event);
        handlers.onFocus(event);
      }}
    >
      <DataTable
        ref={tableRef}
        label="Workflows"
        columns={workflowColumns}
        status={rows.status}
        total={rows.total ?? 0}
        rowAt={rows.rowAt}
        rowErrorAt={rows.rowErrorAt}
        onRetryPage={rows.retry}
        onVisibleRangeChange={lookedAt.onVisibleRangeChange}
        resetKey={listKey}
        sort={{ column: SORTED_COLUMN, direction: view.order === "oldest" ? "ascending" : "descending" }}
        onSortChange={({ direction }) => view.setOrder(direction === "ascending" ? "oldest" : "newest")}
        layout={view.layout}
        onLayoutChange={view.setLayout}
        density={view.density}
        selection={selection}
        isRowCurrent={({ name }) => name === current}
        footer={footer}
        onRowOpen={({ name }, _index, { newTab }) => {
          const href = workflowHref(name);
          if (newTab) window.open(href, "_blank", "noopener");
          else router.push(href);
        }}
        emptyState={<NothingToShow view={view} />}
        errorState={
          rows.error && (
            <ErrorState title="Workflows could not be loaded" error={rows.error} onRetry={rows.retry} />
          )
        }
      />
    </div>
  );
}

/** Why the list is empty: there is nothing, nothing of one's own, or nothing that matches. */
function NothingToShow({ view }: Pick<WorkflowsTableProps, "view">) {
  if (view.chips.length === 0) return <NoWorkflowYet />;
  if (view.whose === "mine" && view.chips.length === 1) {
    return <NoWorkflowOfMine onShowAll={() => view.setWhose("everyone")} />;
  }
  return <NoMatchingWorkflow onClear={() => view.setChips([])} />;
}
