"use client";

import SearchXIcon from "lucide-react/icons/search-x";
import { useRouter } from "next/navigation";
import { type FocusEvent, type HTMLAttributes, type ReactNode, useMemo } from "react";
import { DataTable } from "@/components/data-table/data-table";
import type { TableSelection, TableSort } from "@/components/data-table/types";
import { EmptyState } from "@/components/states/empty-state";
import { ErrorState } from "@/components/states/error-state";
import { Button } from "@/components/ui/button";
import type { PageParameters } from "@/lib/list/list-source";
import { columnOrder, usableSort } from "./list-request";
import { NewRows } from "./new-rows";
import type { ListPageModel } from "./use-list-page";

export interface ListTableProps<Parameters extends PageParameters, Row> {
  list: ListPageModel<Parameters, Row>;
  /** Instead of the definition's, or of `NoMatch` under filters. */
  emptyState?: ReactNode;
  selection?: TableSelection<Row>;
  isRowCurrent?: (row: Row) => boolean;
  /** Opens the row at a 0-based index, in place of following its link; a new tab follows the link. */
  onRowOpen?: (index: number) => void;
  footer?: ReactNode;
  /** For the element around the table. */
  handlers?: Pick<HTMLAttributes<HTMLElement>, "onFocus" | "onClick" | "onKeyDown">;
}

/** The table of a list page. */
export function ListTable<Parameters extends PageParameters, Row>({
  list,
  emptyState,
  selection,
  isRowCurrent,
  onRowOpen,
  footer,
  handlers,
}: ListTableProps<Parameters, Row>) {
  const { definition, view, rows, tableRef, listKey, rowUrlSync, isFiltered } = list;
  const { title, noun, columns, order, hrefOf, sectionLabel } = definition;
  const sections = useMemo(
    () => sectionLabel && rows.sections?.map((section) => ({ ...section, label: sectionLabel(section) })),
    [sectionLabel, rows.sections],
  );
  const router = useRouter();
  function onShowNewRows(): void {
    rows.showNewRows();
    // They are at the end of a list that begins with the oldest.
    tableRef.current?.focusRow(view.order === "oldest" ? (rows.total ?? 1) - 1 : 0);
  }
  const defaultEmptyState = isFiltered ? (
    <NoMatch noun={noun} onClear={() => view.setChips([])} />
  ) : (
    definition.emptyState
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: handles bubbling row events; not interactive itself
    <div
      className="relative min-h-0 flex-1"
      {...handlers}
      onFocus={(event: FocusEvent<HTMLElement>) => {
        rowUrlSync.onFocus(event);
        handlers?.onFocus?.(event);
      }}
    >
      <NewRows count={rows.newRows} noun={noun} onShow={onShowNewRows} />
      <DataTable
        ref={tableRef}
        label={title}
        columns={columns}
        status={rows.status}
        total={rows.total ?? 0}
        sections={sections}
        rowAt={rows.rowAt}
        moves={rows.moves}
        rowErrorAt={rows.rowErrorAt}
        onRetryPage={rows.retry}
        onVisibleRangeChange={rowUrlSync.onVisibleRangeChange}
        resetKey={listKey}
        {...(typeof order === "object" &&
          "column" in order && {
            sort: { column: order.column, direction: view.order === "oldest" ? "ascending" : "descending" },
            onSortChange: ({ direction }: TableSort) =>
              view.setOrder(direction === "ascending" ? "oldest" : "newest"),
          })}
        {...(columnOrder(definition) !== undefined && {
          sort: usableSort(definition, view.sort) ?? undefined,
          onSortChange: view.setSort,
        })}
        layout={view.layout}
        onLayoutChange={view.setLayout}
        density={view.density}
        selection={selection}
        isRowCurrent={isRowCurrent}
        totalNote={list.unfilteredNote}
        footer={footer}
        {...(hrefOf !== undefined && {
          onRowOpen: (row: Row, index: number, { newTab }: { newTab: boolean }) => {
            const href = hrefOf(row);
            if (newTab) window.open(href, "_blank", "noopener");
            else if (onRowOpen !== undefined) onRowOpen(index);
            else router.push(href);
          },
        })}
        emptyState={emptyState ?? defaultEmptyState}
        errorState={
          rows.error && (
            <ErrorState title={`${title} could not be loaded`} error={rows.error} onRetry={rows.retry} />
          )
        }
      />
    </div>
  );
}

interface NoMatchProps {
  /** Singular noun of a row: "task". */
  noun: string;
  onClear: () => void;
}

/** Empty state of a filtered list. */
function NoMatch({ noun, onClear }: NoMatchProps) {
  return (
    <EmptyState
      icon={SearchXIcon}
      title={`No ${noun} matches these filters`}
      help="Remove or broaden a filter."
      action={<Button onClick={onClear}>Clear filters</Button>}
    />
  );
}
