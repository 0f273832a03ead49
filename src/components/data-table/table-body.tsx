import type { ReactNode } from "react";
import type { RowRange } from "@/components/virtual-rows/types";
import { cn } from "@/lib/class-names";
import type { RowMoves } from "@/lib/list/row-moves";
import { GridRowGroup } from "./grid-elements";
import { SectionRow } from "./section-row";
import type { TableLines } from "./table-lines";
import { TableRow } from "./table-row";
import type { ColumnModel } from "./use-column-model";
import { useElementKeys } from "./use-element-keys";

export interface TableBodyProps<Row> {
  lines: TableLines;
  /** Lines, as in the segment. */
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
  const { lines, rendered, segmentStart, segmentRows, rowHeight, model, focused, onRetryPage } = props;
  const renderedRows = lines.rowsIn(rendered);
  const topOf = (line: number) => lineTop(line, segmentStart, segmentRows) * rowHeight;
  const errorAt = (index: number) =>
    index >= 0 && props.rowAt(index) === undefined ? props.rowErrorAt?.(index) : undefined;
  const keyOf = useElementKeys(renderedRows, props.moves);
  const renderRow = (index: number): ReactNode => {
    const row = props.rowAt(index);
    const error = row === undefined ? errorAt(index) : undefined;
    const isFirstOfFailed =
      index === Math.max(renderedRows.first, props.firstVisible) || errorAt(index - 1) === undefined;
    return (
      <TableRow
        key={keyOf(index)}
        index={index}
        line={lines.lineOfRow(index)}
        top={topOf(lines.lineOfRow(index))}
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

  const renderLine = (line: number): ReactNode => {
    const { row, section } = lines.lineAt(line);
    if (section === undefined) return renderRow(row);
    return (
      <SectionRow
        key={`section ${section.key}`}
        section={section}
        line={line}
        top={topOf(line)}
        height={rowHeight}
        columnCount={model.visible.length}
      />
    );
  };

  const rows: ReactNode[] = [];
  for (let line = rendered.first; line <= rendered.last; line++) rows.push(renderLine(line));
  // In list order, for screen readers.
  const focusedLine = focused === undefined ? undefined : lines.lineOfRow(focused);
  if (focused !== undefined && focusedLine !== undefined) {
    if (focusedLine < rendered.first) rows.unshift(renderRow(focused));
    if (focusedLine > rendered.last) rows.push(renderRow(focused));
  }
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
 * Lines from the top of the segment. A focused row of another segment is placed at the near end of this one, out of
 * view: at a billion rows its true offset exceeds the browser's limit.
 */
function lineTop(line: number, segmentStart: number, segmentRows: number): number {
  return Math.max(0, Math.min(line - segmentStart, segmentRows - 1));
}
