import { pointTime, tickTime } from "../chart-time";
import { leftOf } from "./gantt-position";
import type { GanttProps } from "./types";

export interface GanttAxisProps extends Pick<GanttProps, "from" | "to"> {
  ticks: readonly number[];
  /** Pixels. */
  labelWidth: number;
  height: number;
}

/** Times above the rows, which stay in view while rows scroll. Labels of bars announce times. */
export function GanttAxis({ from, to, ticks, labelWidth, height }: GanttAxisProps) {
  return (
    <div
      aria-hidden
      className="tabular sticky top-0 z-2 flex border-b border-border bg-surface text-xs text-text-muted print:static"
      style={{ height }}
    >
      {labelWidth > 0 && (
        <div className="shrink-0 truncate pe-2 leading-6" style={{ width: labelWidth }}>
          UTC, from {pointTime(from)}
        </div>
      )}
      <div className="relative min-w-0 flex-1 overflow-hidden">
        {ticks.map((time) => (
          <span
            key={time}
            className="absolute bottom-0 h-full border-s border-border-strong ps-1 leading-6 whitespace-nowrap"
            style={{ left: leftOf(time, { from, to }) }}
          >
            {tickTime(time)}
          </span>
        ))}
      </div>
    </div>
  );
}
