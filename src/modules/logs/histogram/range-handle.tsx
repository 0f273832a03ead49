"use client";

import type { KeyboardEvent } from "react";
import type { Histogram } from "./histogram";
import { timeText } from "./histogram-text";
import { endAfterKey, type RangeEnd } from "./range-handles";
import type { RangePointerProps } from "./use-range-drag";

export interface RangeHandleProps {
  end: RangeEnd;
  /** Position of the handle; milliseconds since 1970. */
  time: number;
  /** Position as a fraction of the chart's width. */
  place: number;
  histogram: Histogram;
  zone: string;
  pointerProps: RangePointerProps;
  /** Called when a key moves the handle. */
  onMove: (time: number) => void;
}

/** Handle of one end of the range, for pointers and keys. */
export function RangeHandle({ end, time, place, histogram, zone, pointerProps, onMove }: RangeHandleProps) {
  const { span, step } = histogram;
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={end === "from" ? "Range start" : "Range end"}
      aria-valuemin={span.from / 1_000}
      aria-valuemax={span.to / 1_000}
      aria-valuenow={time / 1_000}
      aria-valuetext={timeText(time, zone)}
      {...pointerProps}
      onKeyDown={(event: KeyboardEvent) => {
        const next = endAfterKey(event.key, event.shiftKey, time, span, step);
        if (next === undefined) return;
        event.preventDefault();
        onMove(next);
      }}
      className="absolute inset-y-0 -ml-2 flex w-4 cursor-ew-resize touch-none justify-center"
      style={{ left: `${100 * place}%` }}
    >
      <span className="w-0.5 rounded-full bg-accent forced-color-adjust-none" />
      <span className="absolute top-1/2 h-4 w-1.5 -translate-y-1/2 rounded-full bg-accent forced-color-adjust-none" />
    </div>
  );
}
