import type { ReactNode } from "react";
import type { RowRange } from "@/components/virtual-rows/types";
import { cn } from "@/lib/class-names";
import { GridRowGroup } from "./grid-elements";
import { TableRow } from "./table-row";
import type { ColumnModel } from "./use-column-model";

export interface TableBodyProps<Row> {
  rendered: RowRange;
  segmentStart: number;
  segmentRows: number;
  rowHeight: number;
  model: ColumnModel<Row>;
  tabStop: number;
  /** The row with the focus, rendered even where it is out of view. */
  focused: number | undefined;
  rowAt: (index: number) => Row | undefined;
  rowErrorAt: ((index: number) => string | undefined) | undefined;
  onRetryPage: ((index: number) => void) | undefined;
  isRowSelected: ((row: Row, index: number) => boolean) | undefined;
  isRowCurrent: ((row: Row, index: number) => boolean) | undefined;
  /** The first row in view: the way to try again stands there where rows above it failed, too. */
  firstVisible: number;
  isOpenable: boolean;
  /** Nothing is known of the list yet. */
  isLoading: boolean;
}

/** The rows of the segment that are in view, each at its place. */
export function TableBody<Row>(props: TableBodyProps<Row>) {
  const { rendered, segmentStart, segmentRows, rowHeight, model, focused, onRetryPage } = props;
  const errorAt = (index: number) =>
    index >= 0 && props.rowAt(index) === undefined ? props.rowErrorAt?.(index) : undefined;
  const renderRow = (index: number): ReactNode => {
    const row = props.rowAt(index);
    const error = row === undefined ? errorAt(index) : undefined;
    const isFirstOfFailed =
      index === Math.max(rendered.first, props.firstVisible) || errorAt(index - 1) === undefined;
    return (
      <TableRow
        key={index}
        index={index}
        top={rowTop(index, segmentStart, segmentRows) * rowHeight}
        height={rowHeight}
        row={row}
        error={error}
        onRetry={error !== undefined && isFirstOfFailed && onRetryPage ? () => onRetryPage(index) : undefined}
        columns={model.visible}
        pinnedCount={model.pinnedCount}
        isTabStop={index === props.tabStop}
        isSelected={row === undefined ? undefined : props.isRowSelected?.(row, index)}
        isCurrent={row !== undefined && props.isRowCurrent?.(row, index) === true}
        isOpenable={props.isOpenable}
      />
    );
  };

  const rows: ReactNode[] = [];
  for (let index = rendered.first; index <= rendered.last; index++) rows.push(renderRow(index));
  // In the order of the list, as screen readers read it.
  if (focused !== undefined && focused < rendered.first) rows.unshift(renderRow(focused));
  if (focused !== undefined && focused > rendered.last) rows.push(renderRow(focused));
  return (
    <GridRowGroup
      className={cn("relative", props.isLoading && "animate-pulse")}
      style={{ height: segmentRows * rowHeight }}
    >
      {rows}
    </GridRowGroup>
  );
}

/**
 * Rows from the top of the segment. A focused row of another segment stands at the near end of this one, which is
 * out of view: at a billion rows its true place is beyond what the browser can place.
 */
function rowTop(index: number, segmentStart: number, segmentRows: number): number {
  return Math.max(0, Math.min(index - segmentStart, segmentRows - 1));
}
