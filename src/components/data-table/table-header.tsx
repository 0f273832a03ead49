import { type KeyboardEvent, useState } from "react";
import { readScale } from "@/lib/text-scale";
import { withColumnMoved, withColumnWidth } from "./column-layout";
import { GridRow, GridRowGroup } from "./grid-elements";
import { HeaderCell } from "./header-cell";
import type { ColumnLayout, DataTableColumn, SortDirection, TableSort } from "./types";

export interface TableHeaderProps<Row> {
  /** Pixels. */
  height: number;
  /** All of them, hidden ones too. */
  columns: readonly DataTableColumn<Row>[];
  visible: readonly DataTableColumn<Row>[];
  pinnedCount: number;
  layout: ColumnLayout;
  onLayoutChange: ((layout: ColumnLayout) => void) | undefined;
  sort: TableSort | undefined;
  onSortChange: ((sort: TableSort) => void) | undefined;
  /** The element that explains the keys. */
  hintId: string;
}

/** Change of a width by a key press, in pixels at the default font size. */
const WIDTH_STEP = 16;

/** The sticky header. Tab stops at it once; arrow keys go from column to column, with Shift they change them. */
export function TableHeader<Row>(props: TableHeaderProps<Row>) {
  const { columns, visible, pinnedCount, layout, onLayoutChange, sort, onSortChange, hintId } = props;
  const [focused, setFocused] = useState<string>();
  const hasKeys = (column: DataTableColumn<Row>) =>
    column.header === undefined &&
    (onLayoutChange !== undefined || (column.sortable === true && onSortChange !== undefined));
  const stops = visible.filter(hasKeys);
  const stop = stops.find((column) => column.id === focused) ?? stops[0];

  const moveTo = (columnId: string, targetId: string | undefined) => {
    if (targetId !== undefined) onLayoutChange?.(withColumnMoved(columns, layout, columnId, targetId));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    const column = stops.find(({ id }) => id === target?.dataset.headerColumn);
    const step = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    if (column === undefined || target === undefined || step === 0 || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (!event.shiftKey) {
      const next = stops[stops.indexOf(column) + step];
      if (next !== undefined) findKeyTarget(event.currentTarget, next.id)?.focus();
    } else if (event.ctrlKey) moveTo(column.id, visible[visible.indexOf(column) + step]?.id);
    else {
      const width = columnWidthOf(target) ?? column.width;
      onLayoutChange?.(withColumnWidth(layout, column, width + step * WIDTH_STEP));
    }
  };

  return (
    <GridRowGroup
      className="sticky top-0 z-10 border-b border-border bg-surface-sunken print:static print:table-header-group print:h-auto!"
      style={{ height: props.height }}
      onKeyDown={onKeyDown}
      onFocus={(event) => setFocused(event.target.dataset.headerColumn ?? focused)}
    >
      <GridRow
        aria-rowindex={1}
        className="grid h-full grid-cols-(--table-columns) text-xs print:table-row font-medium text-text-muted"
      >
        {visible.map((column, position) => (
          <HeaderCell
            key={column.id}
            column={column}
            position={position}
            pinnedCount={pinnedCount}
            direction={sort?.column === column.id ? sort.direction : undefined}
            onSort={
              onSortChange &&
              (() => onSortChange({ column: column.id, direction: nextDirection(column, sort) }))
            }
            onWidth={onLayoutChange && ((width) => onLayoutChange(withColumnWidth(layout, column, width)))}
            onMoveHere={
              onLayoutChange && column.pinned !== true ? (columnId) => moveTo(columnId, column.id) : undefined
            }
            tabIndex={hasKeys(column) ? (column === stop ? 0 : -1) : undefined}
            hintId={hintId}
          />
        ))}
      </GridRow>
    </GridRowGroup>
  );
}

/** Width of a header's column in pixels at the default font size. */
function columnWidthOf(target: Element): number | undefined {
  const cell = target.closest("[role=columnheader]");
  return cell === null ? undefined : cell.getBoundingClientRect().width / readScale();
}

function findKeyTarget(header: Element, columnId: string): HTMLElement | null {
  return header.querySelector<HTMLElement>(`[data-header-column="${CSS.escape(columnId)}"]`);
}

function nextDirection(
  { id, firstDirection = "ascending" }: Pick<DataTableColumn<never>, "id" | "firstDirection">,
  sort: TableSort | undefined,
): SortDirection {
  if (sort?.column !== id) return firstDirection;
  return sort.direction === "ascending" ? "descending" : "ascending";
}
