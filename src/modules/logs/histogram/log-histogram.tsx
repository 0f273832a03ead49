"use client";

import { useRef, useState } from "react";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { cn } from "@/lib/class-names";
import type { LogLevel } from "../log-line";
import type { TimeSpan } from "../log-time";
import { scaleTop } from "./axes";
import { type Histogram, linesOf } from "./histogram";
import { HistogramAxes } from "./histogram-axes";
import { HistogramBars } from "./histogram-bars";
import { HistogramControls } from "./histogram-controls";
import { summaryOf } from "./histogram-text";
import { RangeHandle } from "./range-handle";
import { isWhole, movedEnd, type RangeEnd, within } from "./range-handles";
import { useRangeDrag } from "./use-range-drag";

/** Has a fixed height, so that the lines do not move when the histogram is loaded. */
const FRAME = "relative h-27 shrink-0 overflow-hidden border-b border-border px-3 pt-2 @max-3xl/logs:h-33";

export interface LogHistogramProps {
  /** Undefined while it loads. */
  histogram: Histogram | undefined;
  zone: string;
  /** Selected range; null for the whole log. May extend beyond the log. */
  range: TimeSpan | null;
  onRangeChange: (range: TimeSpan | null) => void;
  /** Levels of the filter; empty for all. */
  levels: readonly LogLevel[];
  onLevelsChange: (levels: LogLevel[]) => void;
  /** Jumps to the first line of a bucket. */
  onJump: (time: number) => void;
}

/**
 * Lines over time by level. Drag across it or drag its handles to select a range; click a bar to jump to it; click a
 * level of the legend to filter by it.
 */
export function LogHistogram({ histogram, ...props }: LogHistogramProps) {
  if (histogram === undefined) return <div className={FRAME} />;
  return <Chart histogram={histogram} {...props} />;
}

type ChartProps = LogHistogramProps & { histogram: Histogram };

function Chart({ histogram, zone, range, onRangeChange, levels, onLevelsChange, onJump }: ChartProps) {
  const chartRef = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<number>();
  const { buckets, from, step, span } = histogram;
  const end = from + step * buckets.length;
  const timeAt = (clientX: number) => {
    const box = chartRef.current?.getBoundingClientRect();
    return box === undefined ? from : from + ((clientX - box.left) / box.width) * (end - from);
  };
  const bucketAt = (time: number) => Math.floor((time - from) / step);
  const commit = (next: TimeSpan) => onRangeChange(isWhole(next, span) ? null : next);
  const current = range === null ? span : within(range, span);
  const { draft, pointerProps } = useRangeDrag({
    histogram,
    range: current,
    timeAt,
    onCommit: commit,
    onPress: (time) => onJump(Math.max(span.from, from + bucketAt(time) * step)),
  });
  const shown = draft ?? current;

  /** At the ends of the log, handles snap to the ends of the chart, which consists of whole buckets. */
  const placeOf = (which: RangeEnd) => {
    if (which === "from" && shown.from <= span.from) return 0;
    if (which === "to" && shown.to >= span.to) return 1;
    return Math.max(0, Math.min(1, (shown[which] - from) / (end - from)));
  };
  const handle = (which: RangeEnd) => (
    <RangeHandle
      end={which}
      time={shown[which]}
      place={placeOf(which)}
      histogram={histogram}
      zone={zone}
      pointerProps={pointerProps(which)}
      onMove={(time) => commit(movedEnd(shown, which, time, span, step))}
    />
  );
  const chartProps = pointerProps("new");
  const top = scaleTop(Math.max(...buckets.map(linesOf)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a form
    <div role="group" aria-label="Lines over time" className={FRAME}>
      <VisuallyHidden>{summaryOf(histogram)}</VisuallyHidden>
      <HistogramAxes histogram={histogram} zone={zone} top={top} chartRef={chartRef}>
        <div
          ref={chartRef}
          className="relative h-10 cursor-crosshair touch-none"
          {...chartProps}
          onPointerMove={(event) => {
            const bucket = bucketAt(timeAt(event.clientX));
            setHovered(Math.max(0, Math.min(buckets.length - 1, bucket)));
            chartProps.onPointerMove(event);
          }}
          onPointerLeave={() => setHovered(undefined)}
        >
          <HistogramBars histogram={histogram} top={top} levels={levels} hovered={hovered} />
          {(draft ?? range) !== null && (
            <>
              <Shade className="left-0" width={placeOf("from")} />
              <Shade className="right-0" width={1 - placeOf("to")} />
            </>
          )}
          {handle("from")}
          {handle("to")}
        </div>
      </HistogramAxes>
      <HistogramControls
        {...{ histogram, zone, range, shown, onRangeChange, levels, onLevelsChange }}
        bucket={draft === undefined ? hovered : undefined}
      />
    </div>
  );
}

function Shade({ className, width }: { className: string; width: number }) {
  return (
    <span
      aria-hidden
      className={cn("absolute inset-y-0 bg-surface/75", className)}
      style={{ width: `${100 * Math.max(0, width)}%` }}
    />
  );
}
