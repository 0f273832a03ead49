"use client";

import { useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTextScale } from "@/lib/text-scale";
import { useElementSize } from "@/lib/use-element-size";
import { usePrinting } from "@/lib/use-printing";
import { MarkAnnouncement } from "../mark-announcement";
import { markInRows } from "../mark-in-rows";
import { NoData } from "../no-data";
import { useChartMarks } from "../use-chart-marks";
import { GanttAxis } from "./gantt-axis";
import { ganttLayout, placeOfMark, placesBetween } from "./gantt-layout";
import { GanttLines } from "./gantt-lines";
import { GanttRowView } from "./gantt-row-view";
import { GanttTip } from "./gantt-tip";
import type { GanttProps } from "./types";

/** Height of the axis in pixels at the default font size. */
const AXIS_HEIGHT = 24;
/** Rows are mounted so many pixels before they come into view. */
const OVERSCAN = 60;

/**
 * Who runs when: rows with bars along a time axis in UTC. Arrow keys lead from bar to bar and from row to row, Enter
 * opens. It fills its box and scrolls within it; only rows in view are mounted.
 *
 * @example
 * <Gantt label="Workflows of today" from={dayStart} to={dayEnd} now={now} rows={rows} />
 */
export function Gantt({ label, from, to, now, rows }: GanttProps) {
  const scrollerRef = useRef<HTMLDivElement>(null);
  const { width, height } = useElementSize(scrollerRef);
  const textScale = useTextScale();
  const isPrinting = usePrinting();
  const [scrollTop, setScrollTop] = useState(0);
  const layout = useMemo(
    () => ganttLayout({ rows: width > 0 ? rows : [], from, to, now }, width, textScale),
    [rows, from, to, now, width, textScale],
  );
  const marks = useMemo(
    () =>
      layout.places.flatMap(({ row, spans }) =>
        spans.map((span) => ({ ...span, key: `${row} ${span.key}` })),
      ),
    [layout],
  );
  const { active, walked, setHovered, groupProps, announcement } = useChartMarks({
    label,
    marks,
    markAfter: (key, current) => markInRows(key, current, layout.markRows),
  });
  const axisHeight = AXIS_HEIGHT * textScale;

  const reveal = useEffectEvent((mark: number | undefined) => {
    const place = mark === undefined ? undefined : placeOfMark(layout.places, mark);
    const scroller = scrollerRef.current;
    if (place === undefined || scroller === null) return;
    const room = height - axisHeight;
    const top = Math.max(Math.min(scroller.scrollTop, place.top), place.top + place.height - room);
    if (top !== scroller.scrollTop) scroller.scrollTop = top;
  });
  useLayoutEffect(() => reveal(walked), [walked]);

  const isKnown = width > 0;
  const shown = isPrinting
    ? layout.places
    : placesBetween(layout.places, scrollTop - OVERSCAN, scrollTop + height + OVERSCAN);
  const timeSpan = { from, to, now };
  return (
    <div className="relative size-full print:h-auto">
      <div
        {...groupProps}
        ref={scrollerRef}
        className="absolute inset-0 overflow-x-hidden overflow-y-auto print:static"
        onScroll={({ currentTarget }) => setScrollTop(currentTarget.scrollTop)}
        onPointerLeave={() => setHovered(undefined)}
      >
        {isKnown && rows.length === 0 && <NoData />}
        {isKnown && rows.length > 0 && (
          <>
            <GanttAxis
              {...timeSpan}
              ticks={layout.ticks}
              labelWidth={layout.labelWidth}
              height={axisHeight}
            />
            <div className="relative" style={{ height: layout.height }}>
              <GanttLines {...timeSpan} ticks={layout.ticks} labelWidth={layout.labelWidth} />
              {shown.map((place) => {
                const row = rows[place.row];
                if (row === undefined) return null;
                return (
                  <GanttRowView
                    key={row.key}
                    {...{ row, place, layout, from, to }}
                    activeSpan={active === undefined ? undefined : active - place.firstMark}
                    onHover={(span) => setHovered(place.firstMark + span)}
                  />
                );
              })}
            </div>
          </>
        )}
      </div>
      {active !== undefined && (
        <GanttTip
          {...{ layout, from, to, mark: active, size: { width, height } }}
          top={axisHeight - scrollTop}
        />
      )}
      <MarkAnnouncement text={announcement} />
    </div>
  );
}
