"use client";

import ChevronsDownUpIcon from "lucide-react/icons/chevrons-down-up";
import ChevronsUpDownIcon from "lucide-react/icons/chevrons-up-down";
import SearchXIcon from "lucide-react/icons/search-x";
import { useRouter } from "next/navigation";
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { Grid, GridRowGroup } from "@/components/data-table/grid-elements";
import { useTableMeasures } from "@/components/data-table/measures";
import { rowOfEvent } from "@/components/data-table/row-events";
import { TableHeader } from "@/components/data-table/table-header";
import type { ColumnLayout } from "@/components/data-table/types";
import { useColumnModel } from "@/components/data-table/use-column-model";
import { EmptyState } from "@/components/states/empty-state";
import { ErrorState } from "@/components/states/error-state";
import { useTile } from "@/components/tile/use-tile";
import { treeKeyAction } from "@/components/tree-grid/tree-keys";
import { Button } from "@/components/ui/button";
import { useHiddenEnds } from "@/components/ui/use-hidden-ends";
import { useRowWindow } from "@/components/virtual-rows/use-row-window";
import type { Occupancy, OccupancyEntry } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { formatCount } from "@/lib/format/number";
import { useElementSize } from "@/lib/use-element-size";
import { COLUMN_NAMES } from "../column-names";
import { occupancyHrefs, rowHref } from "../occupancy-hrefs";
import { type OccupancyQuestion, within } from "../occupancy-request";
import { StaleNote } from "../stale-note";
import type { OccupancyView } from "../use-occupancy-view";
import { TotalRows } from "./total-rows";
import { NAME_COLUMN, type SumRow, treeColumns } from "./tree-columns";
import { TreeRowView } from "./tree-row";
import { type TreeRow, treeRows } from "./tree-rows";
import { useKeptOrder } from "./use-kept-order";
import { useTreeData } from "./use-tree-data";
import { useTreeFocus } from "./use-tree-focus";

export interface OccupancyTreeProps {
  question: OccupancyQuestion;
  view: OccupancyView;
  layout: ColumnLayout;
  onLayoutChange: (layout: ColumnLayout) => void;
  /** Beside the buttons of the tree. */
  controls: ReactNode;
}

const DEFAULT_SORT = { column: "gpu", direction: "descending" } as const;

/** The rows of both levels as a tree grid, with their sum and what is used outside workflows below them. */
export function OccupancyTree({ question, view, layout, onLayoutChange, controls }: OccupancyTreeProps) {
  const { filter, groupBy, thenBy } = question;
  const router = useRouter();
  const hintId = useId();
  const scrollerRef = useRef<HTMLDivElement>(null);
  const gridRef = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState<ReadonlySet<string>>(new Set());
  const data = useTreeData(question, { rows: view.rows, open: view.isOpen, near });
  const { first, top, childrenOf } = data;
  const shownState = { ...useTile<Occupancy>(first), retry: data.retry };
  const listKey = JSON.stringify(question);

  const lists = new Map<string, readonly OccupancyEntry[]>();
  if (top !== undefined) lists.set(listKey, top.entries);
  for (const { key } of top?.entries ?? []) {
    const below = view.isOpen(key) ? childrenOf(key) : undefined;
    if (below !== undefined) lists.set(`${listKey} ${key}`, below.entries);
  }
  const order = useKeptOrder(lists);

  const measures = useTableMeasures("compact");
  const { rowHeight, headerHeight } = measures;
  const { height } = useElementSize(scrollerRef);
  const viewportHeight = Math.max(0, (height || ASSUMED_HEIGHT) - headerHeight - 2 * rowHeight);
  const isLoading = top === undefined && first.error === null;
  const rows =
    top === undefined
      ? skeletonRows(isLoading ? Math.max(1, Math.floor(viewportHeight / rowHeight)) : 0)
      : treeRows({
          top: { ...top, entries: order.ordered(listKey, top.entries) },
          gpu: first.data?.sum.gpu ?? 0,
          isOpen: view.isOpen,
          childrenOf(key) {
            const below = childrenOf(key);
            return below && { ...below, entries: order.ordered(`${listKey} ${key}`, below.entries) };
          },
        });
  const window_ = useRowWindow({
    scrollerRef,
    listKey,
    total: rows.length,
    rowHeight,
    viewportHeight,
    trailingHeight: 0,
  });
  const { hidden, onScroll } = useHiddenEnds(scrollerRef);
  const focus = useTreeFocus({
    gridRef,
    rows,
    visible: window_.visible,
    scrollToIndex: window_.scrollToIndex,
  });
  const { rendered } = window_;

  const nearKeys =
    rendered === undefined
      ? ""
      : JSON.stringify([
          ...new Set(rows.slice(rendered.first, rendered.last + 1).flatMap((row) => keyOfParent(row))),
        ]);
  useEffect(() => {
    if (nearKeys !== "") setNear(new Set<string>(JSON.parse(nearKeys)));
  }, [nearKeys]);

  const columns = useMemo(
    () =>
      treeColumns.map((column) =>
        column.id === NAME_COLUMN ? { ...column, title: COLUMN_NAMES[groupBy].title } : column,
      ),
    [groupBy],
  );
  const model = useColumnModel(columns, layout);
  const whole = first.data?.sum.gpu ?? 0;

  /** Which tasks an entry sums. */
  const filterOf = ({ entry, parentKey }: Extract<TreeRow, { kind: "entry" }>) =>
    parentKey === undefined
      ? within(filter, groupBy, entry.key)
      : // A pool needs no platform beside it, at either level.
        within(within(filter, groupBy, parentKey), thenBy, entry.key);
  const hrefOf = (row: TreeRow) =>
    row.kind === "entry"
      ? rowHref(row.level === 1 ? groupBy : thenBy, row.entry.key, occupancyHrefs(filterOf(row)))
      : undefined;

  function act(index: number, newTab: boolean) {
    const row = rows[index];
    if (row?.kind === "more") {
      focus.keepPlace(index);
      if (row.parentKey === undefined) view.showMore();
      else data.showMoreChildren(row.parentKey);
    } else if (row?.kind === "failed") data.retry();
    else if (row?.kind === "entry") {
      const href = hrefOf(row);
      if (href === undefined) {
        if (row.expanded !== undefined) view.toggle(row.entry.key);
      } else if (newTab) window.open(href, "_blank", "noopener");
      else router.push(href);
    }
  }

  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    const at = rowOfEvent(event);
    if (at === undefined || event.defaultPrevented || event.altKey) return;
    if (at.control !== undefined && (event.key === "Enter" || event.key === " ")) return;
    const isNewTab = event.ctrlKey || event.metaKey;
    if (isNewTab && event.key !== "Enter") return;
    const action = treeKeyAction(event.key, rows, at.index);
    if (action === undefined) return;
    event.preventDefault();
    const row = rows[action.index];
    if (action.kind === "focus") focus.focusRow(action.index);
    else if (action.kind === "expand-siblings") view.setAllOpen(true);
    else if (action.kind === "open") act(action.index, isNewTab);
    else if (row?.kind === "entry") view.toggle(row.entry.key);
  }

  function handleClick(event: MouseEvent<HTMLElement>) {
    const at = rowOfEvent(event);
    const row = at === undefined ? undefined : rows[at.index];
    if (at === undefined || row === undefined || event.defaultPrevented) return;
    if (at.control !== undefined) {
      if (at.control.hasAttribute("data-acts")) act(at.index, false);
      return;
    }
    if (document.getSelection()?.isCollapsed === false) return;
    if (row.kind === "entry" && row.expanded !== undefined) view.toggle(row.entry.key);
    else act(at.index, event.ctrlKey || event.metaKey);
  }

  const renderRow = (index: number) => {
    const row = rows[index];
    if (row === undefined) return null;
    const sums: SumRow | undefined =
      row.kind === "entry"
        ? { name: row.entry.key, sum: row.entry, whole, hrefs: occupancyHrefs(filterOf(row)) }
        : undefined;
    return (
      <TreeRowView
        key={row.id}
        row={row}
        by={row.level === 1 ? groupBy : thenBy}
        index={index}
        top={(index - window_.segmentStart) * rowHeight}
        height={rowHeight}
        sums={sums}
        href={hrefOf(row)}
        columns={model.visible}
        pinnedCount={model.pinnedCount}
        isTabStop={index === focus.tabStop}
      />
    );
  };
  const shown = rendered === undefined ? [] : indexesOf(rendered.first, rendered.last, focus.focused);
  const isEmpty = top?.total === 0;
  const isFiltered = view.chips.length > 0;
  const allLabel = view.isAllOpen ? "Collapse all" : "Expand all";
  return (
    <div className="flex min-h-0 flex-1 flex-col print:block">
      <div className="flex min-h-12 flex-wrap items-center gap-2 px-4 py-2 md:px-6 print:hidden">
        {controls}
        {top !== undefined && (
          <span className="tabular text-xs text-text-muted @max-[42.5rem]/list:hidden">
            {formatCount(top.total, COLUMN_NAMES[groupBy].one, COLUMN_NAMES[groupBy].many)}
          </span>
        )}
        <div className="ms-auto flex items-center gap-2">
          {data.refreshError !== undefined && <StaleNote state={shownState} error={data.refreshError} />}
          {order.isReordered && (
            <Button size="small" onClick={order.sortAgain} title="The order has changed since you came here.">
              Sort again
            </Button>
          )}
          <Button
            size="small"
            variant="ghost"
            disabled={top === undefined || isEmpty}
            aria-label={allLabel}
            title={allLabel}
            onClick={() => view.setAllOpen(!view.isAllOpen)}
          >
            {view.isAllOpen ? <ChevronsDownUpIcon aria-hidden /> : <ChevronsUpDownIcon aria-hidden />}
            <span className="@max-[42.5rem]/list:hidden">{allLabel}</span>
          </Button>
        </div>
      </div>
      <div
        ref={scrollerRef}
        {...order.handlers}
        tabIndex={rows.length === 0 ? 0 : undefined}
        data-scrolled={hidden.start}
        onScroll={() => {
          onScroll();
          window_.onScroll();
        }}
        style={{ scrollPaddingTop: headerHeight, scrollPaddingBottom: 2 * rowHeight }}
        className="group/scroller @container relative min-h-0 flex-1 overflow-auto border-t border-border text-sm -outline-offset-2 [overflow-anchor:none] print:block"
      >
        {hidden.end && <EndEdge height={height} />}
        <Grid
          ref={gridRef}
          role="treegrid"
          aria-label="Occupancy"
          aria-rowcount={isLoading ? -1 : rows.length + 3}
          aria-colcount={model.visible.length}
          aria-busy={isLoading}
          style={model.style}
          data-stale={data.refreshError === undefined ? undefined : ""}
          className="min-w-(--table-width) data-stale:grayscale print:table print:w-full print:min-w-0"
          onKeyDown={handleKeyDown}
          onClick={handleClick}
          onFocus={focus.onFocus}
          onBlur={focus.onBlur}
        >
          <TableHeader
            height={headerHeight}
            columns={columns}
            visible={model.visible}
            pinnedCount={model.pinnedCount}
            layout={layout}
            onLayoutChange={onLayoutChange}
            sort={view.sort ?? DEFAULT_SORT}
            onSortChange={view.setSort}
            hintId={hintId}
          />
          {rows.length > 0 && (
            <GridRowGroup
              className={cn("relative print:table-row-group print:h-auto!", isLoading && "animate-pulse")}
              style={{ height: window_.segmentRows * rowHeight }}
            >
              {shown.map(renderRow)}
            </GridRowGroup>
          )}
          {!isEmpty && first.data !== undefined && (
            <TotalRows
              rowIndex={rows.length + 2}
              rowHeight={rowHeight}
              columns={model.visible}
              pinnedCount={model.pinnedCount}
              total={{ name: "all rows", sum: first.data.sum, whole, hrefs: occupancyHrefs(filter) }}
              outside={first.data.outside.gpu}
            />
          )}
        </Grid>
        <p id={hintId} hidden>
          Left and right arrow keys go to other columns; with Shift they change the width of the column.
        </p>
        <div className="sticky left-0 w-[100cqi]">
          {isEmpty && (isFiltered ? <NoMatch onClear={() => view.setChips([])} /> : <NothingRuns />)}
          {top === undefined && first.error !== null && (
            <ErrorState
              title="Occupancy could not be loaded"
              error={first.error}
              onRetry={data.retry}
              retrying={first.isFetching}
            />
          )}
        </div>
      </div>
    </div>
  );
}

/** Pixels, until the scroller is measured. */
const ASSUMED_HEIGHT = 640;

function skeletonRows(count: number): readonly TreeRow[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: "loading",
    id: `loading ${index}`,
    level: 1,
    position: index + 1,
    siblings: count,
  }));
}

/** The key of the row of the top level that a row is, or is below. */
function keyOfParent(row: TreeRow): readonly string[] {
  if (row.parentKey !== undefined) return [row.parentKey];
  return row.kind === "entry" ? [row.entry.key] : [];
}

/** Indexes of the mounted rows, in order: those near the screen, and the focused one. */
function indexesOf(first: number, last: number, focused: number | undefined): readonly number[] {
  const indexes = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  if (focused === undefined || (focused >= first && focused <= last)) return indexes;
  return focused < first ? [focused, ...indexes] : [...indexes, focused];
}

/** Shades the end of the visible part of the table while columns are hidden there. */
function EndEdge({ height }: { height: number }) {
  return (
    <div aria-hidden className="pointer-events-none sticky top-0 left-0 z-20 h-0 w-[100cqi] print:hidden">
      <div
        className="absolute right-0 w-5 bg-linear-to-l from-edge-shade to-transparent forced-colors:border-r-2"
        style={{ height }}
      />
    </div>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={SearchXIcon}
      title="No task matches these filters"
      help="Remove or broaden a filter."
      action={<Button onClick={onClear}>Clear filters</Button>}
    />
  );
}

function NothingRuns() {
  return (
    <EmptyState
      title="Nothing is running"
      help="No task holds a node or waits for GPUs. What runs appears here, by pool, user, priority, or platform."
    />
  );
}
