import type { ReactNode } from "react";
import type { RowRange } from "@/components/virtual-rows/types";
import { cn } from "@/lib/class-names";
import type { RowMoves } from "@/lib/list/row-moves";
import { GridRowGroup } from "./grid-elements";
import { TableRow } from "./table-row";
import type { ColumnModel } from "./use-column-model";
import { useElementKeys } from "./use-element-keys";

export interface TableBodyProps<Row> {
  rendered: RowRange;
  segmentStart: number;
  segmentRows: number;
  rowHeight: number;
  model: ColumnModel<Row>;
  tabStop: number;
  /** The focused row, rendered even when out of view. */
  focused: number | undefined;
  rowAt: (index: number) => Row | undefined;
  moves: RowMoves | undefined;
  rowErrorAt: ((index: number) => string | undefined) | undefined;
  onRetryPage: ((index: number) => void) | undefined;
  isRowSelected: ((row: Row, index: number) => boolean) | undefined;
  isRowCurrent: ((row: Row, index: number) => boolean) | undefined;
  /** The first visible row: it shows the retry button when rows above it failed too. */
  firstVisible: number;
  isOpenable: boolean;
  /** The list has not loaded yet. */
  isLoading: boolean;
}

/** The visible rows of the segment, absolutely positioned. */
export function TableBody<Row>(props: TableBodyProps<Row>) {
  const { rendered, segmentStart, segmentRows, rowHeight, model, focused, onRetryPage } = props;
  const errorAt = (index: number) =>
    index >= 0 && props.rowAt(index) === undefined ? props.rowErrorAt?.(index) : undefined;
  const keyOf = useElementKeys(rendered, props.moves);
  const renderRow = (index: number): ReactNode => {
    const row = props.rowAt(index);
    const error = row === undefined ? errorAt(index) : undefined;
    const isFirstOfFailed =
      index === Math.max(rendered.first, props.firstVisible) || errorAt(index - 1) === undefined;
    return (
      <TableRow
        key={keyOf(index)}
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
  // In list order, for screen readers.
  if (focused !== undefined && focused < rendered.first) rows.unshift(renderRow(focused));
  if (focused !== undefined && focused > rendered.last) rows.push(renderRow(focused));
  return (
    <GridRowGroup
      className={cn("relative print:table-row-group print:h-auto!", props.isLoading && "animate-pulse")}
      style={{ height: segmentRows * rowHeight }}
    >
      {rows}
    </GridRowGroup>
  );
}

/**
 * Rows from the top of the segment. A focused row of another segment is placed at the near end of this one, out of
 * view: at a billion rows its true offset exceeds the browser's limit.
 */
function rowTop(index: number, segmentStart: number, segmentRows: number): number {
  return Math.max(0, Math.min(index - segmentStart, segmentRows - 1));
}
