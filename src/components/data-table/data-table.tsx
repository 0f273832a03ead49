"use client";

import { useId, useRef } from "react";
import { flushSync } from "react-dom";
import { cn } from "@/lib/class-names";
import { usePrinting } from "@/lib/use-printing";
import { useHiddenEnds } from "../ui/use-hidden-ends";
import { VisuallyHidden } from "../ui/visually-hidden";
import { DEFAULT_COLUMN_LAYOUT } from "./column-layout";
import { Grid } from "./grid-elements";
import { JumpToRow } from "./jump-to-row";
import { printedRows } from "./printed-rows";
import { SelectAllContext, useSelectionColumn } from "./selection-column";
import { TableBody } from "./table-body";
import { TableFooter } from "./table-footer";
import { TableHeader } from "./table-header";
import type { DataTableProps } from "./types";
import { useColumnModel } from "./use-column-model";
import { useTableRows } from "./use-table-rows";

const KEYS_HINT =
  "Use arrow keys to move between columns, Shift+arrow to resize, and Control+Shift+arrow to reorder.";

/**
 * A table of 0 to a billion rows at constant cost: only visible rows are rendered and requested. Fills the height of
 * its parent, which must have one.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, status = "ready", layout = DEFAULT_COLUMN_LAYOUT } = props;
  const { selection } = props;
  const scrollerRef = useRef<HTMLDivElement>(null);
  const gridRef = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const { total, measures, viewportHeight, overflows, lines, visibleRows, rowWindow, ...grid } = useTableRows(
    props,
    scrollerRef,
    gridRef,
  );
  const { navigation, gridHandlers } = grid;
  const model = useColumnModel(useSelectionColumn(columns, selection?.labelOf), layout);
  const { rowHeight, headerHeight, endMarkerHeight } = measures;
  const { hidden, onScroll } = useHiddenEnds(scrollerRef);

  const isPrinting = usePrinting();
  const rendered =
    isPrinting && visibleRows !== undefined
      ? lines.linesOf(printedRows(visibleRows, total, (index) => props.rowAt(index) !== undefined))
      : rowWindow.rendered;

  const isAtSegmentEnd = rowWindow.segmentStart + rowWindow.segmentRows === lines.count;
  const isEmpty = status === "ready" && total === 0;
  return (
    <div
      className={cn(
        "relative flex h-full min-h-0 min-w-0 flex-col bg-surface text-sm print:block print:h-auto",
        props.className,
      )}
    >
      <VisuallyHidden id={hintId}>{props.onLayoutChange && KEYS_HINT}</VisuallyHidden>
      {/*
        Without rows there is nothing focusable inside to scroll it by. Where nothing bounds the table, the window does:
        it would grow with every row that it shows.
      */}
      <div
        ref={scrollerRef}
        tabIndex={total === 0 ? 0 : undefined}
        data-scrolled={hidden.start}
        onScroll={() => {
          onScroll();
          rowWindow.onScroll();
        }}
        style={{ scrollPaddingTop: headerHeight }}
        className="group/scroller @container max-h-dvh min-h-0 flex-1 overflow-auto -outline-offset-2 [overflow-anchor:none] print:block print:[container-type:normal]"
      >
        {hidden.end && <EndEdge height={viewportHeight + headerHeight} />}
        <Grid
          ref={gridRef}
          aria-label={props.label}
          aria-rowcount={status === "loading" ? -1 : lines.count + 1}
          aria-colcount={model.visible.length}
          aria-busy={status === "loading"}
          aria-multiselectable={selection === undefined ? undefined : true}
          style={model.style}
          className="min-w-(--table-width) print:table print:w-full print:min-w-0"
          {...gridHandlers}
        >
          <SelectAllContext value={selection}>
            <TableHeader
              height={headerHeight}
              columns={columns}
              visible={model.visible}
              pinnedCount={model.pinnedCount}
              layout={layout}
              onLayoutChange={props.onLayoutChange}
              sort={props.sort}
              onSortChange={props.onSortChange}
              hintId={hintId}
            />
          </SelectAllContext>
          {rendered !== undefined && (
            <TableBody
              lines={lines}
              rendered={rendered}
              segmentStart={rowWindow.segmentStart}
              segmentRows={rowWindow.segmentRows}
              rowHeight={rowHeight}
              model={model}
              tabStop={navigation.tabStop}
              focused={navigation.focused}
              rowAt={status === "ready" ? props.rowAt : noRow}
              moves={props.moves}
              rowErrorAt={status === "ready" ? props.rowErrorAt : undefined}
              onRetryPage={props.onRetryPage}
              isRowSelected={selection?.isSelected ?? props.isRowSelected}
              isRowCurrent={props.isRowCurrent}
              firstVisible={visibleRows?.first ?? 0}
              isOpenable={props.onRowOpen !== undefined}
              isLoading={status === "loading"}
            />
          )}
        </Grid>
        {overflows && isAtSegmentEnd && status === "ready" && (
          <p
            className="sticky left-0 flex w-[100cqi] items-center justify-center text-xs text-text-muted print:hidden"
            style={{ height: endMarkerHeight }}
          >
            End of list
          </p>
        )}
        {(isEmpty || status === "error") && (
          <div className="sticky left-0 w-[100cqi]">{isEmpty ? props.emptyState : props.errorState}</div>
        )}
      </div>
      <TableFooter
        status={status}
        total={total}
        visible={visibleRows}
        note={props.totalNote}
        actions={props.footer}
      >
        {overflows && status === "ready" && (
          <JumpToRow
            total={total}
            // Synchronously, so that the next key press goes to the row.
            onJump={(index) => flushSync(() => navigation.focusRow(index, "center"))}
          />
        )}
      </TableFooter>
    </div>
  );
}

/** Shades the end of the visible part of a table while columns are hidden there. */
function EndEdge({ height }: { height: number }) {
  return (
    <div
      aria-hidden
      data-more-columns
      className="pointer-events-none sticky top-0 left-0 z-20 h-0 w-[100cqi] print:hidden"
    >
      <div
        className="absolute right-0 w-5 bg-linear-to-l from-edge-shade to-transparent forced-colors:border-r-2"
        style={{ height }}
      />
    </div>
  );
}

function noRow() {
  return undefined;
}
