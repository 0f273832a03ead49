"use client";

import { type PointerEvent, useRef, useState } from "react";
import type { TimeSpan } from "../log-time";
import type { Histogram } from "./histogram";
import { movedEnd, type RangeEnd } from "./range-handles";

/** Pointer movement in pixels that starts a drag. */
const DRAG_DISTANCE = 4;

export interface RangePointerProps {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: () => void;
}

export interface RangeDragOptions {
  readonly histogram: Histogram;
  /** Selected range within the span of the histogram. */
  readonly range: TimeSpan;
  /** The time at a horizontal screen position. */
  readonly timeAt: (clientX: number) => number;
  readonly onCommit: (range: TimeSpan) => void;
  /** Called when the chart is clicked, not dragged. */
  readonly onPress: (time: number) => void;
}

export interface RangeDrag {
  /** Range during a drag; otherwise undefined. */
  readonly draft: TimeSpan | undefined;
  /** Handlers for a handle, or for the chart, where a drag selects a new range. */
  readonly pointerProps: (grabbed: RangeEnd | "new") => RangePointerProps;
}

/** Drags one end of a range, or selects a new range, with any pointer. */
export function useRangeDrag({ histogram, range, timeAt, onCommit, onPress }: RangeDragOptions): RangeDrag {
  const [draft, setDraft] = useState<TimeSpan>();
  const drag = useRef<{ end: RangeEnd | "new"; x: number; time: number; moved: boolean }>(undefined);
  const { span, step } = histogram;

  const draggedTo = (clientX: number): TimeSpan | undefined => {
    const current = drag.current;
    if (current === undefined) return undefined;
    current.moved ||= Math.abs(clientX - current.x) >= DRAG_DISTANCE;
    if (!current.moved) return undefined;
    const time = timeAt(clientX);
    if (current.end !== "new") return movedEnd(draft ?? range, current.end, time, span, step);
    const [early, late] = [Math.min(time, current.time), Math.max(time, current.time)];
    return movedEnd(movedEnd(span, "from", early, span, step), "to", late, span, step);
  };

  return {
    draft,
    pointerProps: (grabbed) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { end: grabbed, x: event.clientX, time: timeAt(event.clientX), moved: false };
      },
      onPointerMove: (event) => {
        const next = draggedTo(event.clientX);
        if (next !== undefined) setDraft(next);
      },
      onPointerUp: (event) => {
        const current = drag.current;
        const next = draggedTo(event.clientX);
        drag.current = undefined;
        setDraft(undefined);
        if (next !== undefined) onCommit(next);
        else if (current?.end === "new") onPress(current.time);
      },
      onPointerCancel: () => {
        drag.current = undefined;
        setDraft(undefined);
      },
    }),
  };
}
