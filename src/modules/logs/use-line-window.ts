"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import type { RowPlacement } from "@/components/virtual-rows/row-window";
import type { RowRange } from "@/components/virtual-rows/types";
import { useRowWindow } from "@/components/virtual-rows/use-row-window";
import { useElementSize } from "./use-element-size";
import { anchorOf, scrolledTo, WHOLE_ROWS } from "./wrapped-window";

/** Pixels of a line that is not wrapped. */
export const LINE_HEIGHT = 20;

/** Steps in which a wrapped line is brought to its place: each knows the heights around it better. */
const PLACING_STEPS = 8;

export interface LineWindowOptions {
  scrollerRef: RefObject<HTMLElement | null>;
  /** Holds the lines that are drawn, one element each. */
  blockRef: RefObject<HTMLElement | null>;
  listKey: string;
  total: number;
  wrap: boolean;
  /** Keep the last line in view as lines come. */
  pinned: boolean;
  onPinnedChange: (pinned: boolean) => void;
}

export interface LineWindow {
  /** Lines to draw; undefined for none. */
  rendered: RowRange | undefined;
  visible: RowRange | undefined;
  /** Pixels of the element around the block; undefined where the block has its own. */
  height: number | undefined;
  pageLines: number;
  /** The viewport is known, and with it where to scroll. */
  isMeasured: boolean;
  onScroll: () => void;
  scrollTo: (index: number, placement?: RowPlacement) => void;
  /** Pixels from the top of the viewport to that of a line; undefined for one that is not drawn. */
  topOf: (index: number) => number | undefined;
}

/** Which lines of a log are in the page, and where. Lines are cut to one height, or wrapped to any. */
export function useLineWindow(options: LineWindowOptions): LineWindow {
  const { scrollerRef, blockRef, listKey, total, wrap, pinned, onPinnedChange } = options;
  const { height: viewportHeight, width } = useElementSize(scrollerRef);
  const rows = useRowWindow({
    scrollerRef,
    listKey,
    total,
    rowHeight: LINE_HEIGHT,
    viewportHeight,
    trailingHeight: 0,
  });
  const isWhole = wrap && total <= WHOLE_ROWS;
  const geometry = { total, slotHeight: LINE_HEIGHT, viewportHeight };
  const rendered = total === 0 ? undefined : isWhole ? { first: 0, last: total - 1 } : rows.rendered;
  /** Where a wrapped line is to be brought once it is drawn. */
  const goal = useRef<{ index: number; placement: RowPlacement }>(undefined);

  const rowElement = (index: number): HTMLElement | undefined => {
    const row = rendered === undefined ? undefined : blockRef.current?.children[index - rendered.first];
    return row instanceof HTMLElement ? row : undefined;
  };

  /** Puts the block where its lines belong. */
  const place = () => {
    const [scroller, block] = [scrollerRef.current, blockRef.current];
    if (scroller === null || block === null || rendered === undefined) return;
    let top = 0;
    if (!isWhole) {
      const slots = (rendered.first - rows.segmentStart) * LINE_HEIGHT;
      top = slots;
      if (wrap) {
        const anchor = anchorOf(rows.segmentStart * LINE_HEIGHT + scroller.scrollTop, geometry);
        const row = rowElement(anchor.row);
        if (row !== undefined) {
          top = scroller.scrollTop + anchor.top - (row.offsetTop + anchor.share * row.offsetHeight);
        }
      }
    }
    block.style.transform = `translateY(${top}px)`;
  };

  /** Scrolls in steps until a wrapped line is where it is wanted. */
  const bring = (index: number, placement: RowPlacement) => {
    const scroller = scrollerRef.current;
    if (scroller === null) return;
    for (let step = 0; step < PLACING_STEPS; step += 1) {
      const row = rowElement(index);
      if (row === undefined) return;
      const top = row.getBoundingClientRect().top - scroller.getBoundingClientRect().top - scroller.clientTop;
      const distance = distanceTo(placement, top, row.offsetHeight, scroller.clientHeight);
      if (Math.abs(distance) < 1) return;
      const before = scroller.scrollTop;
      // A line passes by while its slot is scrolled, however tall it is.
      scroller.scrollTop += isWhole ? distance : (distance * LINE_HEIGHT) / row.offsetHeight;
      place();
      if (scroller.scrollTop === before) return;
    }
  };

  // A scroll that moves the segment renders in its midst: behind that only the latest one knows the place.
  const latestPlace = useRef(place);
  useLayoutEffect(() => {
    latestPlace.current = place;
    place();
    const wanted = goal.current;
    if (wanted === undefined || viewportHeight === 0) return;
    goal.current = undefined;
    bring(wanted.index, wanted.placement);
  });

  const scrollTo = (wanted: number, placement: RowPlacement = "nearest") => {
    if (total === 0) return;
    const index = Math.max(0, Math.min(wanted, total - 1));
    if (!wrap) return rows.scrollToIndex(index, placement);
    goal.current = { index, placement };
    const row = rowElement(index);
    if (isWhole || (row !== undefined && placement === "nearest")) {
      goal.current = undefined;
      return bring(index, placement);
    }
    rows.scrollToIndex(index, { top: index * LINE_HEIGHT - scrolledTo(index, geometry) });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the last line may have moved; it reads the rest as it stands then
  useLayoutEffect(() => {
    const scroller = scrollerRef.current;
    if (!pinned || total === 0 || scroller === null) return;
    if (isWhole) scroller.scrollTop = scroller.scrollHeight;
    else rows.scrollToIndex(total - 1);
  }, [pinned, total, viewportHeight, width, wrap]);

  return {
    rendered,
    visible: isWhole && total > 0 ? { first: 0, last: total - 1 } : rows.visible,
    height: isWhole ? undefined : rows.segmentRows * LINE_HEIGHT,
    isMeasured: viewportHeight > 0,
    pageLines: Math.max(1, Math.floor(viewportHeight / LINE_HEIGHT) - 1),
    onScroll() {
      const scroller = scrollerRef.current;
      if (scroller === null) return;
      rows.onScroll();
      if (wrap) latestPlace.current();
      const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
      const isAtEnd = left < LINE_HEIGHT && (isWhole || rows.segmentStart + rows.segmentRows >= total);
      if (isAtEnd !== pinned) onPinnedChange(isAtEnd);
    },
    scrollTo,
    topOf(index) {
      const [scroller, row] = [scrollerRef.current, rowElement(index)];
      if (scroller === null || row === undefined) return undefined;
      return row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    },
  };
}

/** Pixels to scroll so that a line at `top` is where it is wanted; zero where it is. */
function distanceTo(placement: RowPlacement, top: number, height: number, viewportHeight: number): number {
  if (typeof placement === "object") return top - placement.top;
  const isInView = top >= 0 && top + height <= viewportHeight;
  if (isInView) return 0;
  if (placement === "center") return top - Math.max(0, (viewportHeight - height) / 2);
  // Of a line taller than the viewport the top counts.
  return top < 0 || height > viewportHeight ? top : top + height - viewportHeight;
}
