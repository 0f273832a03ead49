"use client";

import { scaleThreshold } from "d3-scale";
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from "react";
import { cn } from "@/lib/class-names";
import { useTextScale } from "@/lib/text-scale";
import { useElementSize } from "@/lib/use-element-size";
import { VisuallyHidden } from "../ui/visually-hidden";
import { ChartReadout } from "./chart-readout";
import { endsOf, extendedRange, type IndexRange } from "./index-range";
import { MarkAnnouncement } from "./mark-announcement";
import { type Readout, readoutText } from "./readout";
import { TimeAxes } from "./time-axes";
import { type TimeFrame, timeFrame } from "./time-frame";
import { useChartMarks } from "./use-chart-marks";
import { usePlotPointer } from "./use-plot-pointer";

/** A mark of a chart in time. */
export interface TimeMark {
  key: string;
  /** Milliseconds since the epoch; the end is exclusive. */
  start: number;
  end: number;
  href?: string;
  readout: Readout;
}

export interface TimePlotProps {
  label: string;
  /** At least one, in order of time. */
  marks: readonly TimeMark[];
  /** The highest value to draw. */
  highest: number;
  formatAxis: (value: number) => string;
  onSelectRange?: (from: number, to: number) => void;
  /** The marks of a range in words. */
  rangeTextOf?: (first: number, last: number) => string;
  /** The picture in SVG, for a stable function once per size. */
  draw: (frame: TimeFrame) => ReactNode;
}

/** A chart in time: scales, and marks that are hovered, walked, opened, and selected as a range. */
export function TimePlot({
  label,
  marks,
  highest,
  formatAxis,
  onSelectRange,
  rangeTextOf,
  draw,
}: TimePlotProps) {
  const groupRef = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const { width, height } = useElementSize(groupRef);
  const textScale = useTextScale();
  const [selected, setSelected] = useState<IndexRange>();
  const from = marks[0]?.start ?? 0;
  const to = marks.at(-1)?.end ?? 0;
  const frame = useMemo(
    () =>
      width === 0 || height === 0
        ? undefined
        : timeFrame({ width, height, textScale, from, to, highest, formatAxis }),
    [width, height, textScale, from, to, highest, formatAxis],
  );
  const picture = useMemo(() => frame && draw(frame), [frame, draw]);

  const apply = (range: IndexRange) => {
    const [first, last] = endsOf(range);
    const [start, end] = [marks[first]?.start, marks[last]?.end];
    if (start !== undefined && end !== undefined) onSelectRange?.(start, end);
  };

  /** Keys of the range. */
  const onKey = (event: KeyboardEvent<HTMLElement>, active: number): boolean => {
    if (onSelectRange === undefined) return false;
    if (event.shiftKey) {
      const range = extendedRange(selected, event.key, active, marks.length);
      if (range === null) return false;
      setSelected(range);
      walked.walkTo(range.head);
      return true;
    }
    if (selected === undefined || event.key === "Shift") return false;
    setSelected(undefined);
    if (event.key === "Enter") apply(selected);
    else if (event.key === "Escape") event.stopPropagation();
    else return false;
    return true;
  };
  const read = useMemo(() => marks.map((mark) => ({ ...mark, label: readoutText(mark.readout) })), [marks]);
  const walked = useChartMarks({ label, marks: read, onKey });
  const { active, announcement, groupProps, open, setHovered } = walked;

  const indexAt = (clientX: number): number => {
    const left = groupRef.current?.getBoundingClientRect().left ?? 0;
    const time = frame?.x.invert(clientX - left).getTime() ?? 0;
    return indexOfTime(marks, time);
  };
  const { dragged, pointerProps } = usePlotPointer({
    indexAt,
    onHover: setHovered,
    onPress: open,
    onSelect: onSelectRange && apply,
  });

  const activeMark = active === undefined ? undefined : marks[active];
  const range = dragged ?? selected;
  const band = (first: number, last: number, className: string) => {
    const [start, end] = [marks[first]?.start, marks[last]?.end];
    if (frame === undefined || start === undefined || end === undefined) return null;
    const { box, x } = frame;
    return (
      <rect
        x={x(start)}
        y={box.top}
        width={Math.max(1, x(end) - x(start))}
        height={box.bottom - box.top}
        className={className}
      />
    );
  };
  const isInFirstHalf = active !== undefined && active < marks.length / 2;

  return (
    <div className="relative size-full">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a group, by its props */}
      <div
        ref={groupRef}
        {...groupProps}
        aria-describedby={onSelectRange && hintId}
        onBlur={(event) => {
          groupProps.onBlur?.(event);
          setSelected(undefined);
        }}
        {...pointerProps}
        className={cn(
          "absolute inset-0 touch-pan-y rounded-sm select-none",
          activeMark?.href !== undefined && "cursor-pointer",
        )}
      >
        {frame !== undefined && (
          <svg aria-hidden="true" className="absolute inset-0 size-full" viewBox={`0 0 ${width} ${height}`}>
            {active !== undefined && band(active, active, "fill-surface-hover")}
            <TimeAxes frame={frame} />
            {picture}
            {range !== undefined && band(...endsOf(range), "fill-accent/15 stroke-accent")}
          </svg>
        )}
        {activeMark !== undefined && (
          <ChartReadout readout={activeMark.readout} side={isInFirstHalf ? "end" : "start"} />
        )}
      </div>
      {onSelectRange !== undefined && (
        <VisuallyHidden id={hintId}>
          Shift with an arrow key selects a range, and Enter applies it.
        </VisuallyHidden>
      )}
      <MarkAnnouncement
        text={selected === undefined ? announcement : `Selected ${rangeTextOf?.(...endsOf(selected))}`}
      />
    </div>
  );
}

/** The mark at a time; the first or the last for a time outside of all. */
function indexOfTime(marks: readonly TimeMark[], time: number): number {
  return scaleThreshold(
    marks.slice(1).map(({ start }) => start),
    marks.map((_, index) => index),
  )(time);
}
