import type { CSSProperties } from "react";
import { cn } from "@/lib/class-names";
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
            "mx-3 h-3 w-4 max-w-60 rounded-sm bg-neutral-soft first:mr-0 first:ml-4 md:first:ml-6",
            align === "end" && "justify-self-end",
          )}
        />
      ))}
    </GridCell>
  );
}

/** Uneven like text, but stable per row. */
function barWidth(index: number, position: number): CSSProperties {
  return { width: `calc(${40 + ((index * 7 + position * 13) % 5) * 10}% - 1rem)` };
}
