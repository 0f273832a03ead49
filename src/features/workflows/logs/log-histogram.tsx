"use client";

import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { cn } from "@/lib/class-names";
import { formatCount, formatNumber } from "@/lib/format/number";
import { type Histogram, type LevelCounts, linesOf } from "./histogram";
import { LOG_LEVELS, type LogLevel } from "./log-line";
import { type TimeSpan, zonedTime } from "./log-time";
import { endAfterKey, isWhole, movedEnd, type RangeEnd } from "./range-handles";

/** Pixels that a pointer moves before it drags instead of pressing. */
const DRAG_DISTANCE = 4;

const FILLS: Readonly<Record<LogLevel, string>> = {
  ERROR: "fill-danger",
  WARN: "fill-warning",
  INFO: "fill-border-strong",
  DEBUG: "fill-border",
};

/** From the ground up: what is bad is seen first. */
const STACK: readonly LogLevel[] = ["ERROR", "WARN", "INFO", "DEBUG"];

export interface LogHistogramProps {
  /** Undefined while it loads. */
  histogram: Histogram | undefined;
  zone: string;
  /** What the log is narrowed to; null for nothing. */
  range: TimeSpan | null;
  onRangeChange: (range: TimeSpan | null) => void;
  /** A bucket was pressed: go to its first line. */
  onJump: (time: number) => void;
}

/** Lines over time by level. Drag over it or its two handles to narrow the log; press a bar to go there. */
export function LogHistogram({ histogram, zone, range, onRangeChange, onJump }: LogHistogramProps) {
  const chartRef = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<number>();
  /** What is dragged at the moment. */
  const [draft, setDraft] = useState<TimeSpan>();
  const drag = useRef<{ end: RangeEnd | "new"; x: number; time: number; moved: boolean }>(undefined);

  if (histogram === undefined) return <div className="h-15 shrink-0 border-b border-border" />;
  const { buckets, from, step, span } = histogram;
  const end = from + step * buckets.length;
  const shown = draft ?? range ?? span;
  const share = (time: number) => Math.max(0, Math.min(1, (time - from) / (end - from)));
  const timeAt = (clientX: number) => {
    const box = chartRef.current?.getBoundingClientRect();
    return box === undefined ? from : from + ((clientX - box.left) / box.width) * (end - from);
  };
  const commit = (next: TimeSpan) => {
    setDraft(undefined);
    onRangeChange(isWhole(next, span) ? null : next);
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>, grabbed: RangeEnd | "new") => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { end: grabbed, x: event.clientX, time: timeAt(event.clientX), moved: false };
  };
  const draggedTo = (clientX: number): TimeSpan | undefined => {
    const current = drag.current;
    if (current === undefined) return undefined;
    current.moved ||= Math.abs(clientX - current.x) >= DRAG_DISTANCE;
    if (!current.moved) return undefined;
    const time = timeAt(clientX);
    if (current.end !== "new") return movedEnd(shown, current.end, time, span, step);
    const [early, late] = [Math.min(time, current.time), Math.max(time, current.time)];
    return movedEnd(movedEnd(span, "from", early, span, step), "to", late, span, step);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const next = draggedTo(event.clientX);
    if (next !== undefined) setDraft(next);
  };
  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    const current = drag.current;
    const next = draggedTo(event.clientX);
    drag.current = undefined;
    if (next !== undefined) commit(next);
    else if (current?.end === "new") onJump(Math.max(span.from, bucketStart(current.time)));
  };
  const onPointerCancel = () => {
    drag.current = undefined;
    setDraft(undefined);
  };
  const bucketStart = (time: number) => from + Math.floor((time - from) / step) * step;

  /** At the ends of the log the handles stand at the ends of the chart, which begins and ends with whole buckets. */
  const handlePlace = (which: RangeEnd) => {
    if (which === "from") return shown.from <= span.from ? 0 : share(shown.from);
    return shown.to >= span.to ? 1 : share(shown.to);
  };
  const handle = (which: RangeEnd) => {
    const time = shown[which];
    return (
      <div
        role="slider"
        tabIndex={0}
        aria-label={which === "from" ? "Show lines from" : "Show lines until"}
        aria-valuemin={span.from / 1_000}
        aria-valuemax={span.to / 1_000}
        aria-valuenow={time / 1_000}
        aria-valuetext={textOf(time, zone)}
        onPointerDown={(event) => onPointerDown(event, which)}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerCancel}
        onKeyDown={(event: KeyboardEvent) => {
          const next = endAfterKey(event.key, event.shiftKey, time, span, step);
          if (next === undefined) return;
          event.preventDefault();
          commit(movedEnd(shown, which, next, span, step));
        }}
        className="absolute inset-y-0 -ml-2 flex w-4 cursor-ew-resize touch-none justify-center"
        style={{ left: `${100 * handlePlace(which)}%` }}
      >
        <span className="w-0.5 rounded-full bg-accent" />
        <span className="absolute top-1/2 h-4 w-1.5 -translate-y-1/2 rounded-full bg-accent" />
      </div>
    );
  };

  const highest = Math.max(1, ...buckets.map(linesOf));
  const bars = buckets.map((counts, x) => ({ counts, x, time: from + x * step }));
  const hoveredCounts = hovered === undefined ? undefined : buckets[hovered];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a form that there is not
    <div
      role="group"
      aria-label="Lines over time"
      className="relative shrink-0 border-b border-border px-3 pt-2"
    >
      <VisuallyHidden>{summaryOf(histogram)}</VisuallyHidden>
      <div
        ref={chartRef}
        className="relative h-8 cursor-crosshair touch-none"
        onPointerDown={(event) => onPointerDown(event, "new")}
        onPointerMove={(event) => {
          const bucket = Math.floor((timeAt(event.clientX) - from) / step);
          setHovered(Math.max(0, Math.min(buckets.length - 1, bucket)));
          onPointerMove(event);
        }}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerCancel}
        onPointerLeave={() => setHovered(undefined)}
      >
        <svg
          aria-hidden="true"
          className="absolute inset-0 size-full"
          viewBox={`0 0 ${buckets.length} 100`}
          preserveAspectRatio="none"
        >
          {bars.map(({ counts, x, time }) => (
            <Bars key={time} counts={counts} highest={highest} x={x} lit={x === hovered} />
          ))}
        </svg>
        {(draft ?? range) !== null && (
          <>
            <Shade className="left-0" width={handlePlace("from")} />
            <Shade className="right-0" width={1 - handlePlace("to")} />
          </>
        )}
        {handle("from")}
        {handle("to")}
      </div>
      <div className="tabular flex h-5 items-center justify-between gap-3 text-xs text-text-muted">
        <span className="truncate">{textOf(shown.from, zone)}</span>
        {hoveredCounts !== undefined && hovered !== undefined ? (
          <span className="min-w-0 truncate text-text">
            {bucketText(histogram, hovered, zone)}
            <span className="@max-xl/logs:hidden">{levelsText(hoveredCounts)}</span>
          </span>
        ) : range !== null ? (
          <Button size="small" variant="ghost" className="h-5" onClick={() => onRangeChange(null)}>
            Show the whole log
          </Button>
        ) : (
          <span className="truncate @max-xl/logs:hidden">{basisText(histogram)}</span>
        )}
        <span className="truncate">{textOf(shown.to, zone)}</span>
      </div>
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

/** Least height of a level that is there, in percent: a single error among thousands of lines is seen. */
const LEAST_HEIGHT = 6;

function Bars({
  counts,
  highest,
  x,
  lit,
}: {
  counts: LevelCounts;
  highest: number;
  x: number;
  lit: boolean;
}) {
  let ground = 100;
  return (
    <g opacity={lit ? 0.7 : 1}>
      {STACK.map((level) => {
        if (counts[level] < 0.5) return null;
        const height = Math.min(ground, Math.max(LEAST_HEIGHT, (100 * counts[level]) / highest));
        ground -= height;
        return (
          <rect key={level} x={x + 0.08} y={ground} width={0.84} height={height} className={FILLS[level]} />
        );
      })}
    </g>
  );
}

function textOf(time: number, zone: string): string {
  const { day, clock } = zonedTime(time, zone);
  return `${day} ${clock}`;
}

function bucketText(
  { from, step, buckets, readLines, lineCount }: Histogram,
  bucket: number,
  zone: string,
): string {
  const counts = buckets[bucket];
  if (counts === undefined) return "";
  const about = readLines < lineCount ? "about " : "";
  const start = zonedTime(from + bucket * step, zone).clock;
  const end = zonedTime(from + (bucket + 1) * step, zone).clock;
  return `${start}–${end}: ${about}${formatCount(Math.round(linesOf(counts)), "line")}`;
}

const LEVEL_NOUNS = { DEBUG: "debug", INFO: "info", WARN: "warning", ERROR: "error" } as const;

function levelsText(counts: LevelCounts): string {
  const parts = LOG_LEVELS.filter((level) => level === "WARN" || level === "ERROR")
    .filter((level) => counts[level] >= 0.5)
    .map((level) => formatCount(Math.round(counts[level]), LEVEL_NOUNS[level]));
  return parts.length === 0 ? "" : `, ${parts.join(", ")}`;
}

function basisText({ readLines, lineCount }: Histogram): string {
  return readLines < lineCount
    ? `Estimated from ${formatNumber(readLines)} of ${formatCount(lineCount, "line")}`
    : "";
}

function summaryOf({ buckets, readLines, lineCount }: Histogram): string {
  const total = (level: LogLevel) => Math.round(buckets.reduce((sum, counts) => sum + counts[level], 0));
  const about = readLines < lineCount ? "about " : "";
  return `${formatCount(lineCount, "line")}, ${about}${formatCount(total("WARN"), "warning")} and ${about}${formatCount(total("ERROR"), "error")}.`;
}
