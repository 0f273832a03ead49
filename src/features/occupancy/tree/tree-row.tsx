"use client";

import ChevronRightIcon from "lucide-react/icons/chevron-right";
import RefreshCwIcon from "lucide-react/icons/refresh-cw";
import { memo } from "react";
import { GridCell, GridRow } from "@/components/data-table/grid-elements";
import { RowSkeletonCell } from "@/components/data-table/placeholder-cells";
import { FIRST_CELL, PINNED_EDGE } from "@/components/data-table/table-row";
import type { DataTableColumn } from "@/components/data-table/types";
import { pinnedOffset } from "@/components/data-table/use-column-model";
import { PriorityBadge } from "@/components/status/priority-badge";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { OccupancyColumn, WorkflowPriority } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { formatCount } from "@/lib/format/number";
import { COLUMN_NAMES } from "../column-names";
import { NAME_COLUMN, type SumRow } from "./tree-columns";
import type { TreeRow } from "./tree-rows";

export interface TreeRowViewProps {
  row: TreeRow;
  /** Column of the names of its level. */
  by: OccupancyColumn;
  /** 0-based among the rows. */
  index: number;
  /** Pixels from the top. */
  top: number;
  height: number;
  /** Of an entry. */
  sums: SumRow | undefined;
  /** What an entry opens. */
  href: string | undefined;
  columns: readonly DataTableColumn<SumRow>[];
  pinnedCount: number;
  isTabStop: boolean;
}

/** A row of the tree. Clicks and keys are up to the tree. */
function TreeRowContent(props: TreeRowViewProps) {
  const { row, index, top, height, isTabStop } = props;
  const isLoading = row.kind === "loading";
  return (
    <GridRow
      data-row-index={index}
      data-row-id={row.id}
      // The header is row 1.
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.kind === "entry" ? row.expanded : undefined}
      aria-label={isLoading ? "Loading" : undefined}
      tabIndex={isTabStop ? 0 : -1}
      style={{ top, height }}
      className={cn(
        "group/row absolute inset-x-0 grid grid-cols-(--table-columns) border-b border-border outline-none",
        // The focus ring is above the pinned cells, which would cover an outline of the row.
        "after:pointer-events-none after:absolute after:inset-0 after:z-2 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus",
        row.level === 1 ? "bg-surface" : "bg-surface-sunken",
        !isLoading && "cursor-pointer hover:bg-surface-hover",
        "print:static print:table-row print:h-auto!",
      )}
    >
      <RowCells {...props} />
    </GridRow>
  );
}

export const TreeRowView = memo(TreeRowContent);

function RowCells({ row, by, index, sums, href, columns, pinnedCount, isTabStop }: TreeRowViewProps) {
  const tabIndex = isTabStop ? 0 : -1;
  if (row.kind === "loading") return <RowSkeletonCell index={index} columns={columns} />;
  if (row.kind === "failed" || row.kind === "more") {
    return (
      <GridCell aria-colspan={columns.length} className="col-span-full flex min-w-0 items-center">
        <div
          className={cn(
            "sticky left-0 flex max-w-[100cqi] min-w-0 items-center gap-3 pr-3",
            row.level === 1 ? "pl-10 md:pl-12" : "pl-18 md:pl-20",
          )}
        >
          {row.kind === "failed" ? (
            <>
              <span className="shrink-0 text-danger">Could not load these rows</span>
              <span className="min-w-0 truncate text-text-muted" title={row.message}>
                {row.message}
              </span>
              <Button size="small" tabIndex={tabIndex} data-acts>
                <RefreshCwIcon aria-hidden />
                Retry
              </Button>
            </>
          ) : (
            <>
              <Button size="small" variant="ghost" tabIndex={tabIndex} data-acts>
                Show more
              </Button>
              <span className="min-w-0 truncate text-text-muted">
                {formatCount(row.others, `other ${COLUMN_NAMES[by].one}`, `other ${COLUMN_NAMES[by].many}`)}:{" "}
                {formatCount(row.gpu, "GPU")}
              </span>
            </>
          )}
        </div>
      </GridCell>
    );
  }
  return columns.map((column, position) => (
    <GridCell
      key={column.id}
      data-column={column.id}
      style={position < pinnedCount ? { left: pinnedOffset(position) } : undefined}
      className={cellClass(column, position, pinnedCount)}
    >
      {column.id === NAME_COLUMN ? (
        <NameCell
          name={row.entry.key}
          by={by}
          level={row.level}
          expanded={row.expanded}
          href={href}
          tabIndex={tabIndex}
        />
      ) : (
        sums !== undefined && (
          <div className="-mx-1 min-w-0 truncate px-1 py-0.5">{column.cell(sums, { index, tabIndex })}</div>
        )
      )}
    </GridCell>
  ));
}

export function cellClass(
  { align }: Pick<DataTableColumn<never>, "align">,
  position: number,
  pinnedCount: number,
): string {
  return cn(
    "flex min-w-0 items-center px-3 print:static print:table-cell print:border-b print:border-border print:py-1",
    position === 0 && FIRST_CELL,
    align === "end" && "justify-end",
    position < pinnedCount && "sticky z-1 bg-inherit",
    position === pinnedCount - 1 && PINNED_EDGE,
  );
}

interface NameCellProps {
  name: string;
  by: OccupancyColumn;
  level: 1 | 2;
  expanded: boolean | undefined;
  href: string | undefined;
  tabIndex: 0 | -1;
}

function NameCell({ name, by, level, expanded, href, tabIndex }: NameCellProps) {
  const priority = by === OccupancyColumn.priority ? priorityOf(name) : undefined;
  const text =
    priority === undefined ? (
      <MiddleTruncate text={name} keepEnd={6} />
    ) : (
      <PriorityBadge priority={priority} className="align-middle" />
    );
  return (
    <span className={cn("flex min-w-0 flex-1 items-center gap-1", level === 2 && "pl-10")}>
      {level === 1 && (
        <ChevronRightIcon
          aria-hidden
          className={cn(
            "size-4 shrink-0 text-text-muted transition-transform duration-100",
            expanded === true && "rotate-90",
          )}
        />
      )}
      {href === undefined ? (
        <span className="min-w-0 flex-1 px-1 py-0.5 font-medium">{text}</span>
      ) : (
        <Link
          href={href}
          prefetch={false}
          variant="subtle"
          tabIndex={tabIndex}
          className={cn("block min-w-0 px-1 py-0.5", level === 1 && "font-medium")}
        >
          {text}
        </Link>
      )}
    </span>
  );
}

function priorityOf(name: string): WorkflowPriority | undefined {
  return Object.values(WorkflowPriority).find((priority) => priority === name);
}
