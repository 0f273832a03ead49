import { type RefObject, useLayoutEffect, useState } from "react";
import { HEADER_HEIGHT } from "./measures";

/** Pixels, used until the scroller is measured and on the server. */
const ASSUMED_HEIGHT = 640;

/** Height of the scroller without its sticky header, in pixels; undefined until it has been measured. */
export function useViewportHeight(scrollerRef: RefObject<HTMLElement | null>) {
  const [measured, setMeasured] = useState<number>();
  useLayoutEffect(() => {
    const scroller = scrollerRef.current;
    if (scroller === null) return;
    const measure = () => setMeasured(Math.max(0, scroller.clientHeight - HEADER_HEIGHT));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [scrollerRef]);
  return { viewportHeight: measured ?? ASSUMED_HEIGHT, isMeasured: measured !== undefined };
}
