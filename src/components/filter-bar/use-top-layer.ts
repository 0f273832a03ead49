"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/** Pixels between field and popup, and between popup and window edge. */
const GAP = 4;
const EDGE = 8;
/** Wider rows are harder to read across. */
const WIDEST = 512;
/** With less room below, the popup opens above if there is more. */
const LEAST_HEIGHT = 200;

/**
 * Shows an element in the browser's top layer, below `anchor` and never wider. The top layer avoids clipping by
 * ancestors, while the element keeps its place in the document for Tab. The side is chosen on opening, so that a
 * growing popup does not jump.
 */
export function useTopLayer(anchorRef: RefObject<HTMLElement | null>): RefObject<HTMLDivElement | null> {
  const popupRef = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const popup = popupRef.current;
    const anchor = anchorRef.current;
    if (popup === null || anchor === null) return;
    const below = roomBelow(anchor);
    const isAbove = below < LEAST_HEIGHT && anchor.getBoundingClientRect().top > below;
    const place = () => {
      const box = anchor.getBoundingClientRect();
      popup.style.left = `${box.left}px`;
      popup.style.width = `${Math.min(box.width, WIDEST)}px`;
      popup.style.top = isAbove ? "auto" : `${box.bottom + GAP}px`;
      popup.style.bottom = isAbove ? `${window.innerHeight - box.top + GAP}px` : "auto";
      popup.style.maxHeight = `${(isAbove ? box.top : roomBelow(anchor)) - GAP - EDGE}px`;
    };
    place();
    popup.showPopover();
    const observer = new ResizeObserver(place);
    observer.observe(anchor);
    // Capture, since scroll events of inner areas do not bubble.
    window.addEventListener("scroll", place, { capture: true, passive: true });
    window.addEventListener("resize", place);
    window.visualViewport?.addEventListener("resize", place);
    return () => {
      observer.disconnect();
      window.removeEventListener("scroll", place, { capture: true });
      window.removeEventListener("resize", place);
      window.visualViewport?.removeEventListener("resize", place);
      popup.hidePopover();
    };
  }, [anchorRef]);
  return popupRef;
}

/** A phone's on-screen keyboard only shrinks the visual viewport. */
function roomBelow(anchor: HTMLElement): number {
  const viewport = window.visualViewport;
  const bottom = viewport === null ? window.innerHeight : viewport.offsetTop + viewport.height;
  return bottom - anchor.getBoundingClientRect().bottom;
}
