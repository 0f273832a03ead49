import {
  type ChangeEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useState,
} from "react";
import type { RowRange, ScrollAlign } from "@/components/virtual-rows/types";
import { useRowWindow } from "@/components/virtual-rows/use-row-window";
import { isPrinting } from "@/lib/use-printing";
import { useTableMeasures } from "./measures";
import { rowOfEvent, rowOpeningHandlers } from "./row-events";
import { isRowCheckbox } from "./selection-column";
import { type TableSection, tableLines } from "./table-lines";
import type { DataTableProps, TableStatus } from "./types";
import { useRowNavigation } from "./use-row-navigation";

const NO_SECTIONS: readonly TableSection[] = [];

/** The rendered rows of a table, and the handlers of its grid for focus, opening, and selection. */
export function useTableRows<Row>(
  props: DataTableProps<Row>,
  scrollerRef: RefObject<HTMLElement | null>,
  gridRef: RefObject<HTMLElement | null>,
) {
  const { rowAt, status = "ready", density = "comfortable", selection, sections = NO_SECTIONS } = props;
  const measures = useTableMeasures(density);
  const { rowHeight, headerHeight, endMarkerHeight } = measures;
  const { viewportHeight, isMeasured } = useViewportHeight(scrollerRef, headerHeight);
  const total = rowCount(status, props.total, Math.floor(viewportHeight / rowHeight));
  const listKey = props.resetKey ?? `${props.total}`;
  const lines = useMemo(() => tableLines(sections, total), [sections, total]);
  const overflows = lines.count * rowHeight > viewportHeight;

  const { visible: visibleLines, ...rowWindow } = useRowWindow({
    scrollerRef,
    listKey,
    // Moves are those of rows; where labels are between them, rows have other lines.
    moves: sections.length === 0 ? props.moves : undefined,
    total: lines.count,
    rowHeight,
    viewportHeight,
    trailingHeight: overflows ? endMarkerHeight : 0,
  });
  const visible = visibleLines && lines.rowsIn(visibleLines);
  const scrollToIndex = (index: number, align?: ScrollAlign) =>
    rowWindow.scrollToIndex(lines.lineOfRow(index), align);
  const open = (index: number, newTab: boolean) => {
    const row = rowAt(index);
    if (row !== undefined) props.onRowOpen?.(row, index, { newTab });
  };
  const navigation = useRowNavigation({
    gridRef,
    total,
    pageRows: Math.floor(viewportHeight / rowHeight) - 1,
    visible,
    listKey,
    moves: props.moves,
    scrollToIndex,
    onOpen: open,
    onToggle: selection?.onToggle,
  });
  const onCheckboxChange = (event: ChangeEvent<HTMLElement>) => {
    const row = rowOfEvent(event);
    if (row === undefined || !isRowCheckbox(event)) return;
    selection?.onToggle(row.index, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey);
  };

  useImperativeHandle(props.ref, () => ({
    scrollToIndex,
    focusRow: navigation.focusRow,
  }));
  const reportRange = useEffectEvent((range: RowRange) => props.onVisibleRangeChange?.(range));
  const { first, last } = visible ?? {};
  useEffect(() => {
    if (!isMeasured || status !== "ready" || first === undefined || last === undefined) return;
    reportRange({ first, last });
  }, [isMeasured, status, first, last]);

  return {
    total,
    measures,
    /** Of the rows, in pixels. */
    viewportHeight,
    overflows,
    lines,
    /** 0-based indexes. */
    visibleRows: visible,
    /** Of lines. */
    rowWindow,
    navigation,
    gridHandlers: {
      onKeyDown: navigation.onKeyDown,
      onFocus: navigation.onFocus,
      onBlur: navigation.onBlur,
      onChange: selection === undefined ? undefined : onCheckboxChange,
      ...rowOpeningHandlers(open),
    },
  };
}

/** While loading, as many skeleton rows as fit the screen. */
function rowCount(status: TableStatus, total: number, fitting: number): number {
  if (status === "error") return 0;
  return status === "loading" && total === 0 ? Math.max(1, fitting) : total;
}

/** Pixels, used until the scroller is measured and on the server. */
const ASSUMED_HEIGHT = 640;

/** Height of the scroller without its sticky header, in pixels; undefined until it has been measured. */
function useViewportHeight(scrollerRef: RefObject<HTMLElement | null>, headerHeight: number) {
  const [measured, setMeasured] = useState<number>();
  useLayoutEffect(() => {
    const scroller = scrollerRef.current;
    if (scroller === null) return;
    const measure = () => {
      const height = Math.max(0, scroller.clientHeight - headerHeight);
      // On paper it is as high as its rows: rows that fill it would make it higher, and load more, without an end.
      setMeasured((before) => (before !== undefined && isPrinting() ? before : height));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [scrollerRef, headerHeight]);
  return { viewportHeight: measured ?? ASSUMED_HEIGHT, isMeasured: measured !== undefined };
}
