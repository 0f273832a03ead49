import type { ElementSize } from "@/lib/use-element-size";
import { MarkTip } from "../mark-tip";
import { type GanttLayout, placeOfMark } from "./gantt-layout";
import { shareOf } from "./gantt-position";
import type { GanttProps } from "./types";

export interface GanttTipProps extends Pick<GanttProps, "from" | "to"> {
  layout: GanttLayout;
  mark: number;
  /** Of the chart, in pixels. */
  size: ElementSize;
  /** Where the first row is in the chart, in pixels. */
  top: number;
}

/** What the active bar shows, beside it. */
export function GanttTip({ layout, mark, size, top, from, to }: GanttTipProps) {
  const place = placeOfMark(layout.places, mark);
  const span = place?.spans[mark - place.firstMark];
  if (place === undefined || span === undefined) return null;
  const track = size.width - layout.labelWidth;
  const left = layout.labelWidth + shareOf(span.start, { from, to }) * track;
  const box = {
    x: left,
    y: top + place.top + place.barTop + span.lane * layout.laneStep,
    width: (shareOf(span.end, { from, to }) - shareOf(span.start, { from, to })) * track,
    height: layout.laneHeight,
  };
  return <MarkTip box={box} size={size} text={span.label} />;
}
