import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { RowMoves } from "@/lib/list/row-moves";
import {
  clampSegmentStart,
  type Geometry,
  positionOf,
  type RowPlacement,
  rebasedSegmentStart,
  renderedRows,
  scrollTopAfterRebase,
  segmentLength,
  visibleRows,
} from "./row-window";
import type { RowRange } from "./types";

export interface RowWindowOptions extends Geometry {
  scrollerRef: RefObject<HTMLElement | null>;
  /** A new key is a new list, which starts at its top. */
  listKey: string;
  /** Where the rows are that were shown before: the first visible one keeps its place on screen. */
  moves?: RowMoves;
}

export interface RowWindow {
  segmentStart: number;
  segmentRows: number;
  /** Undefined for an empty list. */
  visible: RowRange | undefined;
  rendered: RowRange | undefined;
  /** For the scroller's scroll event. */
  onScroll: () => void;
  scrollToIndex: (index: number, align?: RowPlacement) => void;
}

interface Position extends RowRange {
  segmentStart: number;
  /** Number of `scrollToIndex` calls, so that each causes a commit. */
  request: number;
}

/**
 * Rows to mount while the user scrolls through a list of any length. The scroll position is only set in layout effects,
 * in the same commit as the rows, so that nothing jumps.
 */
export function useRowWindow({ scrollerRef, listKey, moves, ...geometry }: RowWindowOptions): RowWindow {
  const { total, rowHeight, viewportHeight, trailingHeight } = geometry;
  const top: Position = {
    segmentStart: 0,
    first: 0,
    last: Math.max(0, Math.ceil(viewportHeight / rowHeight) - 1),
    request: 0,
  };
  const [position, setPosition] = useState(top);
  const [shownKey, setShownKey] = useState(listKey);
  if (shownKey !== listKey) {
    setShownKey(listKey);
    setPosition(top);
  }
  const segmentStart = clampSegmentStart(position.segmentStart, total);
  const applied = useRef({ listKey, rowHeight, segmentStart, moves });
  const goal = useRef<number>(undefined);
  const lastScrollTop = useRef(0);

  /** Reads the scroller; returns the changed position or undefined. */
  const readScroller = (): Position | undefined => {
    const scrollTop = scrollerRef.current?.scrollTop ?? 0;
    lastScrollTop.current = scrollTop;
    const visible = visibleRows({ segmentStart, scrollTop }, geometry);
    if (visible === undefined) return undefined;
    const next = rebasedSegmentStart(segmentStart, visible, total);
    const isSame =
      next === position.segmentStart && visible.first === position.first && visible.last === position.last;
    return isSame ? undefined : { ...visible, segmentStart: next, request: position.request };
  };

  const scrollToIndex = (index: number, align: RowPlacement = "nearest") => {
    const scrollTop = scrollerRef.current?.scrollTop ?? 0;
    const target = positionOf(index, align, { segmentStart, scrollTop }, geometry);
    const shown = visibleRows(target, geometry);
    if (shown === undefined) return;
    goal.current = target.scrollTop;
    setPosition(({ request }) => ({
      ...shown,
      segmentStart: target.segmentStart,
      request: request + 1,
    }));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when a row's screen position may have changed; the rest is read at that time
  useLayoutEffect(() => {
    const scroller = scrollerRef.current;
    if (scroller === null) return;
    const before = applied.current;
    applied.current = { listKey, rowHeight, segmentStart, moves };
    if (before.listKey !== listKey) scroller.scrollTop = 0;
    else if (goal.current !== undefined) scroller.scrollTop = goal.current;
    else if (before.rowHeight !== rowHeight) {
      // The browser may already have clamped the position, hence the saved one.
      const rows = before.segmentStart - segmentStart + lastScrollTop.current / before.rowHeight;
      scroller.scrollTop = rows * rowHeight;
    } else if (before.moves !== moves && moves !== undefined && lastScrollTop.current > 0) {
      const row = lastScrollTop.current / rowHeight;
      const first = before.segmentStart + Math.floor(row);
      const top = (Math.floor(row) - row) * rowHeight;
      scrollToIndex(moves.placeOf(first), { top });
      return;
    } else if (before.segmentStart !== segmentStart) {
      const was = { segmentStart: before.segmentStart, scrollTop: scroller.scrollTop };
      scroller.scrollTop = scrollTopAfterRebase(was, segmentStart, rowHeight);
    }
    goal.current = undefined;
    const next = readScroller();
    if (next !== undefined) setPosition(next);
  }, [listKey, moves, position.request, rowHeight, segmentStart, total, trailingHeight, viewportHeight]);

  const visible = clampRange(position, total);
  return {
    segmentStart,
    segmentRows: segmentLength(segmentStart, total),
    visible,
    rendered: visible === undefined ? undefined : renderedRows(visible, segmentStart, total),
    onScroll() {
      const next = readScroller();
      if (next === undefined) return;
      // A moved segment must be committed before the browser paints.
      if (next.segmentStart !== segmentStart) flushSync(() => setPosition(next));
      else setPosition(next);
    },
    scrollToIndex,
  };
}

function clampRange({ first, last }: RowRange, total: number): RowRange | undefined {
  if (total === 0) return undefined;
  return { first: Math.min(first, total - 1), last: Math.min(last, total - 1) };
}
