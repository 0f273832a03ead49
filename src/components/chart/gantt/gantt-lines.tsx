import { leftOf } from "./gantt-position";
import type { GanttProps } from "./types";

export interface GanttLinesProps extends Pick<GanttProps, "from" | "to" | "now"> {
  ticks: readonly number[];
  /** Pixels. */
  labelWidth: number;
}

/** A line below each tick, and one at the present. */
export function GanttLines({ from, to, now, ticks, labelWidth }: GanttLinesProps) {
  return (
    <div aria-hidden className="pointer-events-none absolute inset-y-0 right-0" style={{ left: labelWidth }}>
      {ticks.map((time) => (
        <span
          key={time}
          className="absolute inset-y-0 border-s border-border"
          style={{ left: leftOf(time, { from, to }) }}
        />
      ))}
      {now !== undefined && now >= from && now <= to && (
        <span
          data-now
          className="absolute inset-y-0 z-1 -ms-px border-s-2 border-dotted border-accent"
          style={{ left: leftOf(now, { from, to }) }}
        />
      )}
    </div>
  );
}
