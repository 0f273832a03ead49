"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/** Pixels between the field and its popup, and between the popup and the edge of the window. */
const GAP = 4;
const EDGE = 8;
/** Wider rows are harder to read across. */
const WIDEST = 512;
/** With less room below than this, the popup goes above the field if there is more. */
const LEAST_HEIGHT = 200;

/**
 * Shows an element in the browser's top layer, under `anchor` and never wider than it. There no scrolled or
 * clipped ancestor cuts it off, while it stays where it is in the document: Tab goes from the field into it and
 * on. The side is chosen once, at opening: a popup that grows while one types must not jump.
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
    // Captured, since the scrolling of an inner area does not bubble.
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

/** The on-screen keyboard of a phone shortens the visual viewport alone. */
function roomBelow(anchor: HTMLElement): number {
  const viewport = window.visualViewport;
  const bottom = viewport === null ? window.innerHeight : viewport.offsetTop + viewport.height;
  return bottom - anchor.getBoundingClientRect().bottom;
}
