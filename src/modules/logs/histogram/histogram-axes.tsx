import { type ReactNode, type RefObject, useMemo } from "react";
import { cn } from "@/lib/class-names";
import { formatCompactNumber } from "@/lib/format/number";
import { useElementSize } from "@/lib/use-element-size";
import { isUtc, UTC, zoneLabel } from "../log-time";
import { timeTicks } from "./axes";
import type { Histogram } from "./histogram";

/** Minimum pixels between two ticks: a label, a gap, and half a label that is aligned at an end of the chart. */
const TICK_DISTANCE = 92;
/** Half the width of the longest tick label in pixels. */
const HALF_LABEL = 28;

export interface HistogramAxesProps {
  histogram: Histogram;
  zone: string;
  /** Count at the top of the chart. */
  top: number;
  chartRef: RefObject<HTMLDivElement | null>;
  /** The chart. */
  children: ReactNode;
}

/** A chart with a scale of counts at its left and of times below it. The range handles announce times. */
export function HistogramAxes({ histogram, zone, top, chartRef, children }: HistogramAxesProps) {
  const { from, step, buckets } = histogram;
  const end = from + step * buckets.length;
  const { width } = useElementSize(chartRef);
  const ticks = useMemo(
    () => timeTicks({ from, to: end }, zone, Math.max(1, Math.floor(width / TICK_DISTANCE))),
    [from, end, zone, width],
  );
  const labelClass = (left: number) => {
    if (left < HALF_LABEL) return "left-0";
    return left > width - HALF_LABEL ? "right-0" : "left-0 -translate-x-1/2";
  };
  return (
    <div className="tabular grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-xs leading-3 text-text-muted">
      <div aria-hidden className="flex min-w-8 flex-col justify-between text-right">
        <span>{formatCompactNumber(top)}</span>
        <span>0</span>
      </div>
      <div className="relative">
        <span aria-hidden className="absolute inset-x-0 top-1/2 border-t border-border" />
        <span aria-hidden className="absolute inset-x-0 top-0 border-t border-border" />
        <span aria-hidden className="absolute inset-x-0 bottom-0 border-t border-border" />
        {children}
      </div>
      <span aria-hidden className="pt-1.5 text-right" title={zoneLabel(zone)}>
        {isUtc(zone) ? UTC : "Local"}
      </span>
      <div aria-hidden className="relative h-5">
        {ticks.map(({ time, label }) => {
          const left = ((time - from) / (end - from)) * width;
          return (
            <span
              key={time}
              data-tick={time}
              className="absolute top-0 h-1 w-px bg-border-strong"
              style={{ left }}
            >
              <span className={cn("absolute top-1.5 whitespace-nowrap", labelClass(left))}>{label}</span>
            </span>
          );
        })}
      </div>
    </div>
  );
}
