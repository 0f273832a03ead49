"use client";

import { type RefObject, useCallback, useLayoutEffect, useState } from "react";
import { type HiddenEnds, hiddenEnds } from "./tabs-scroll";

/** Ends of a sideways scroller with hidden content. Call `onScroll` on its scroll event. */
export function useHiddenEnds(scrollerRef: RefObject<HTMLElement | null>) {
  const [hidden, setHidden] = useState<HiddenEnds>({ start: false, end: false });
  const noteEnds = useCallback(() => {
    const scroller = scrollerRef.current;
    if (scroller === null) return;
    const { scrollLeft: scrolled, clientWidth: width, scrollWidth: length } = scroller;
    const { start, end } = hiddenEnds({ scrolled, width, length });
    setHidden((before) => (before.start === start && before.end === end ? before : { start, end }));
  }, [scrollerRef]);
  useLayoutEffect(() => {
    const scroller = scrollerRef.current;
    if (scroller === null) return;
    const observer = new ResizeObserver(noteEnds);
    observer.observe(scroller);
    for (const child of scroller.children) observer.observe(child);
    return () => observer.disconnect();
  }, [scrollerRef, noteEnds]);
  return { hidden, onScroll: noteEnds };
}
