import { Link } from "../../ui/link";
import { GanttBarView } from "./gantt-bar-view";
import type { GanttLayout, GanttRowPlace } from "./gantt-layout";
import type { GanttProps, GanttRow } from "./types";

export interface GanttRowViewProps extends Pick<GanttProps, "from" | "to"> {
  row: GanttRow;
  place: GanttRowPlace;
  layout: Pick<GanttLayout, "labelWidth" | "laneHeight" | "laneStep">;
  /** Position of the active bar among those of this row; any other number if it is elsewhere. */
  activeSpan: number | undefined;
  onHover: (span: number) => void;
}

/** A row: its label beside or above its bars. */
export function GanttRowView({ row, place, layout, activeSpan, onHover, from, to }: GanttRowViewProps) {
  const { labelWidth, laneHeight, laneStep } = layout;
  const isBeside = labelWidth > 0;
  return (
    <div
      className="absolute inset-x-0 border-b border-border/60 break-inside-avoid"
      style={{ top: place.top, height: place.height }}
    >
      <div
        className="absolute top-0 left-0 flex items-center overflow-hidden pe-2 text-xs text-text contain-paint"
        style={{
          width: isBeside ? labelWidth : "100%",
          height: isBeside ? place.height : place.barTop,
        }}
      >
        <div className="min-w-0 truncate">
          {row.href === undefined ? (
            row.label
          ) : (
            <Link variant="subtle" href={row.href} prefetch={false} tabIndex={-1}>
              {row.label}
            </Link>
          )}
        </div>
      </div>
      <div
        className="absolute right-0 overflow-x-clip"
        style={{ left: labelWidth, top: place.barTop, bottom: 0 }}
      >
        {place.spans.map((span, position) => (
          <GanttBarView
            key={span.key}
            span={span}
            {...{ from, to }}
            top={span.lane * laneStep}
            height={laneHeight}
            isActive={position === activeSpan}
            onHover={() => onHover(position)}
          />
        ))}
      </div>
    </div>
  );
}
