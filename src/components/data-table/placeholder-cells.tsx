import RefreshCwIcon from "lucide-react/icons/refresh-cw";
import type { CSSProperties } from "react";
import { cn } from "@/lib/class-names";
import { Button } from "../ui/button";
import { GridCell } from "./grid-elements";
import type { DataTableColumn } from "./types";

export interface RowSkeletonCellProps<Row> {
  /** 0-based, in the whole list. */
  index: number;
  columns: readonly DataTableColumn<Row>[];
}

/**
 * Replaces the cells of a row that is loading. A single cell without animation: hundreds of rows pass while scrolling,
 * and every element and animation costs.
 */
export function RowSkeletonCell<Row>({ index, columns }: RowSkeletonCellProps<Row>) {
  return (
    <GridCell aria-colspan={columns.length} className="col-span-full grid grid-cols-subgrid items-center">
      {columns.map(({ id, align, width, minWidth }, position) => (
        <span
          key={id}
          // Fixed-width columns contain a checkbox or an icon.
          style={width === minWidth ? undefined : barWidth(index, position)}
          className={cn(
            "mx-3 h-3 w-4 max-w-60 rounded-sm bg-skeleton first:mr-0 first:ml-4 md:first:ml-6",
            align === "end" && "justify-self-end",
          )}
        />
      ))}
    </GridCell>
  );
}

/** Uneven like text, but stable per row. */
function barWidth(index: number, position: number): CSSProperties {
  return { width: `calc(${40 + ((index * 7 + position * 13) % 5) * 10}% - 0.875rem)` };
}

export interface RowErrorCellProps {
  /** Undefined for all but the first of a run of failed rows. */
  message: string | undefined;
  columnCount: number;
  tabIndex: 0 | -1;
  onRetry: (() => void) | undefined;
}

/** Replaces the cells of a row whose page failed to load. */
export function RowErrorCell({ message, columnCount, tabIndex, onRetry }: RowErrorCellProps) {
  return (
    <GridCell aria-colspan={columnCount} className="col-span-full flex items-center">
      <div className="sticky left-0 flex max-w-[100cqi] min-w-0 items-center gap-3 pr-3 pl-4 text-sm text-danger md:pl-6">
        <span className="shrink-0">Could not load this row</span>
        {message !== undefined && (
          <span className="min-w-0 truncate text-text-muted" title={message}>
            {message}
          </span>
        )}
        {onRetry !== undefined && (
          <Button size="small" tabIndex={tabIndex} onClick={onRetry}>
            <RefreshCwIcon aria-hidden />
            Retry
          </Button>
        )}
      </div>
    </GridCell>
  );
}
