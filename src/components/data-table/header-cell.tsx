import ArrowDownIcon from "lucide-react/icons/arrow-down";
import ArrowUpIcon from "lucide-react/icons/arrow-up";
import ChevronsUpDownIcon from "lucide-react/icons/chevrons-up-down";
import type { DragEvent } from "react";
import { cn } from "@/lib/class-names";
import { GridColumnHeader } from "./grid-elements";
import { FIRST_CELL, ON_SCREEN_ONLY, PINNED_EDGE } from "./table-row";
import type { DataTableColumn, SortDirection } from "./types";
import { pinnedOffset } from "./use-column-model";
import { useColumnResize } from "./use-column-resize";

export interface HeaderCellProps<Row> {
  column: DataTableColumn<Row>;
  /** 0-based position among the visible columns. */
  position: number;
  pinnedCount: number;
  /** Undefined unless the table is sorted by this column. */
  direction: SortDirection | undefined;
  onSort: (() => void) | undefined;
  /** Undefined where widths are fixed. */
  onWidth: ((width: number) => void) | undefined;
  /** Undefined where the order is fixed. */
  onMoveHere: ((columnId: string) => void) | undefined;
  /** Undefined without keyboard actions. */
  tabIndex: 0 | -1 | undefined;
  hintId: string;
}

const SORT_ICONS = { ascending: ArrowUpIcon, descending: ArrowDownIcon };
/** Distinguishes columns from other dragged data. */
const DRAG_TYPE = "application/x-table-column";

export function HeaderCell<Row>(props: HeaderCellProps<Row>) {
  const { column, position, pinnedCount, direction, onSort, onWidth, onMoveHere, tabIndex, hintId } = props;
  const isPinned = position < pinnedCount;
  const sortable = column.sortable === true && onSort !== undefined;
  const SortIcon = direction === undefined ? ChevronsUpDownIcon : SORT_ICONS[direction];
  const keyTarget = { "data-header-column": column.id, "aria-describedby": hintId, tabIndex };
  return (
    <GridColumnHeader
      aria-sort={sortable ? (direction ?? "none") : undefined}
      style={isPinned ? { left: pinnedOffset(position) } : undefined}
      className={cn(
        "relative flex min-w-0 items-center bg-surface-sunken px-3 print:static print:table-cell print:border-b print:py-1 print:text-left",
        position === 0 && FIRST_CELL,
        column.align === "end" && "justify-end",
        isPinned && "sticky z-1",
        position === pinnedCount - 1 && PINNED_EDGE,
        column.header !== undefined && ON_SCREEN_ONLY,
      )}
      {...(onMoveHere === undefined ? undefined : moveHandlers(column.id, onMoveHere))}
    >
      {column.header ?? (
        <span className="-mx-1 flex min-w-0" draggable={onMoveHere !== undefined || undefined}>
          {sortable ? (
            <button
              type="button"
              onClick={onSort}
              {...keyTarget}
              className="flex min-w-0 cursor-pointer items-center gap-1 rounded-sm px-1 py-0.5 hover:text-text"
            >
              <span className="truncate">{column.title}</span>
              <SortIcon
                aria-hidden
                className={cn("size-3.5 shrink-0", direction !== undefined && "text-accent-text")}
              />
            </button>
          ) : (
            <span
              {...(tabIndex === undefined ? undefined : keyTarget)}
              className="truncate rounded-sm px-1 py-0.5"
            >
              {column.title}
            </span>
          )}
        </span>
      )}
      {onWidth !== undefined && column.header === undefined && (
        <ResizeHandle columnId={column.id} onWidth={onWidth} />
      )}
    </GridColumnHeader>
  );
}

function moveHandlers(ownId: string, onMoveHere: (columnId: string) => void) {
  return {
    onDragStart(event: DragEvent) {
      event.dataTransfer.setData(DRAG_TYPE, ownId);
      event.dataTransfer.effectAllowed = "move";
    },
    onDragOver(event: DragEvent) {
      if (event.dataTransfer.types.includes(DRAG_TYPE)) event.preventDefault();
    },
    onDrop(event: DragEvent) {
      const columnId = event.dataTransfer.getData(DRAG_TYPE);
      if (columnId === "") return;
      event.preventDefault();
      onMoveHere(columnId);
    },
  };
}

/** Pointer only: the header's own control resizes by keyboard, so that Tab does not stop here. */
function ResizeHandle({ columnId, onWidth }: { columnId: string; onWidth: (width: number) => void }) {
  const handlers = useColumnResize(columnId, onWidth);
  return (
    <span
      aria-hidden
      data-resize={columnId}
      className="print:hidden absolute inset-y-1.5 right-0 w-2 cursor-col-resize touch-none border-r border-border select-none hover:border-accent active:border-accent"
      {...handlers}
    />
  );
}
