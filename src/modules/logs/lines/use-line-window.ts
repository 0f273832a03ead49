"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import type { RowPlacement } from "@/components/virtual-rows/row-window";
import type { RowRange } from "@/components/virtual-rows/types";
import { useRowWindow } from "@/components/virtual-rows/use-row-window";
import { useTextScale } from "@/lib/text-scale";
import { useElementSize } from "@/lib/use-element-size";
import { hasSelectedText } from "./text-selection";
import { anchorOf, scrolledTo, WHOLE_ROWS } from "./wrapped-window";

/** Height of an unwrapped line in pixels at the default font size. */
export const LINE_HEIGHT = 20;

/** Steps to place a wrapped line: each knows the surrounding heights better. */
const PLACING_STEPS = 8;

export interface LineWindowOptions {
  scrollerRef: RefObject<HTMLElement | null>;
  /** Contains the mounted lines, one element each. */
  blockRef: RefObject<HTMLElement | null>;
  listKey: string;
  total: number;
  wrap: boolean;
  /** Keep the last line visible as lines come. */
  pinned: boolean;
  onPinnedChange: (pinned: boolean) => void;
}

export interface LineWindow {
  /** Mounted lines; undefined for none. */
  rendered: RowRange | undefined;
  visible: RowRange | undefined;
  /** Height of the element around the block in pixels; undefined if the block's own height applies. */
  height: number | undefined;
  pageLines: number;
  /** Whether the viewport is measured, so that scrolling works. */
  isMeasured: boolean;
  onScroll: () => void;
  scrollTo: (index: number, placement?: RowPlacement) => void;
  /** Pixels from the top of the viewport to a line; undefined if it is not mounted. */
  topOf: (index: number) => number | undefined;
}

/** Mounts the visible lines of a log and positions them. Lines have a fixed height, or any height when wrapped. */
export function useLineWindow(options: LineWindowOptions): LineWindow {
  const { scrollerRef, blockRef, listKey, total, wrap, pinned, onPinnedChange } = options;
  const lineHeight = Math.round(LINE_HEIGHT * useTextScale());
  const { height: viewportHeight, width } = useElementSize(scrollerRef);
  const rows = useRowWindow({
    scrollerRef,
    listKey,
    total,
    rowHeight: lineHeight,
    viewportHeight,
    trailingHeight: 0,
  });
  const isWhole = wrap && total <= WHOLE_ROWS;
  const geometry = { total, slotHeight: lineHeight, viewportHeight };
  const rendered = total === 0 ? undefined : isWhole ? { first: 0, last: total - 1 } : rows.rendered;
  /** Target of a wrapped line that is about to mount. */
  const goal = useRef<{ index: number; placement: RowPlacement }>(undefined);

  /** Scroll position of the last scroll event. */
  const lastTop = useRef(0);

  const rowElement = (index: number): HTMLElement | undefined => {
    const row = rendered === undefined ? undefined : blockRef.current?.children[index - rendered.first];
    return row instanceof HTMLElement ? row : undefined;
  };

  /** Positions the block of mounted lines. */
  const place = () => {
    const [scroller, block] = [scrollerRef.current, blockRef.current];
    if (scroller === null || block === null || rendered === undefined) return;
    let top = 0;
    if (!isWhole) {
      const slots = (rendered.first - rows.segmentStart) * lineHeight;
      top = slots;
      if (wrap) {
        const anchor = anchorOf(rows.segmentStart * lineHeight + scroller.scrollTop, geometry);
        const row = rowElement(anchor.row);
        if (row !== undefined) {
          top = scroller.scrollTop + anchor.top - (row.offsetTop + anchor.share * row.offsetHeight);
        }
      }
    }
    block.style.transform = `translateY(${top}px)`;
  };

  /** Scrolls in steps until a wrapped line is at its target. */
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
      // Any line passes the viewport while its slot scrolls, however tall it is.
      scroller.scrollTop += isWhole ? distance : (distance * lineHeight) / row.offsetHeight;
      place();
      if (scroller.scrollTop === before) return;
    }
  };

  // A scroll that moves the segment re-renders synchronously, so the current closure may be outdated.
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
    rows.scrollToIndex(index, { top: index * lineHeight - scrolledTo(index, geometry) });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs only when the last line may have moved
  useLayoutEffect(() => {
    const scroller = scrollerRef.current;
    if (!pinned || total === 0 || scroller === null) return;
    if (isWhole) scroller.scrollTop = scroller.scrollHeight;
    else rows.scrollToIndex(total - 1);
  }, [pinned, total, viewportHeight, width, wrap]);

  return {
    rendered,
    visible: isWhole && total > 0 ? { first: 0, last: total - 1 } : rows.visible,
    height: isWhole ? undefined : rows.segmentRows * lineHeight,
    isMeasured: viewportHeight > 0,
    pageLines: Math.max(1, Math.floor(viewportHeight / lineHeight) - 1),
    onScroll() {
      const scroller = scrollerRef.current;
      if (scroller === null) return;
      rows.onScroll();
      if (wrap) latestPlace.current();
      const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
      const isAtEnd = left < lineHeight && (isWhole || rows.segmentStart + rows.segmentRows >= total);
      // Only the user scrolls up. A view that is not at the end otherwise is about to be scrolled there: a scroll event may
      // come after new lines, or after the view became smaller.
      const isUp = scroller.scrollTop < lastTop.current;
      lastTop.current = scroller.scrollTop;
      if (isAtEnd === pinned || (isAtEnd ? hasSelectedText(scroller) : !isUp)) return;
      onPinnedChange(isAtEnd);
    },
    scrollTo,
    topOf(index) {
      const [scroller, row] = [scrollerRef.current, rowElement(index)];
      if (scroller === null || row === undefined) return undefined;
      return row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    },
  };
}

/** Pixels to scroll so that a line at `top` reaches its target; zero if it is there. */
function distanceTo(placement: RowPlacement, top: number, height: number, viewportHeight: number): number {
  if (typeof placement === "object") return top - placement.top;
  const isInView = top >= 0 && top + height <= viewportHeight;
  if (isInView) return 0;
  if (placement === "center") return top - Math.max(0, (viewportHeight - height) / 2);
  // A line taller than the viewport is aligned at its top.
  return top < 0 || height > viewportHeight ? top : top + height - viewportHeight;
}
