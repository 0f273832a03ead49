import { cn } from "@/lib/class-names";
import { Link } from "../../ui/link";
import { fillOf } from "../chart-color";
import { hatchOf } from "../chart-swatch";
import type { GanttSpan } from "./gantt-lanes";
import { LEAST_BAR } from "./gantt-layout";
import { leftOf, shareOf } from "./gantt-position";
import type { GanttProps } from "./types";

export interface GanttBarViewProps extends Pick<GanttProps, "from" | "to"> {
  span: GanttSpan;
  /** Pixels. */
  top: number;
  height: number;
  isActive: boolean;
  onHover: () => void;
}

/** The end of what still runs points on. */
const OPEN_END =
  "polygon(0 0, calc(100% - min(6px, 100%)) 0, 100% 50%, calc(100% - min(6px, 100%)) 100%, 0 100%)";

/** A bar. Not a tab stop: the arrow keys of the chart reach it. */
export function GanttBarView({ span, from, to, top, height, isActive, onHover }: GanttBarViewProps) {
  const { start, end, label, href, isRunning } = span;
  const left = leftOf(start, { from, to });
  const props = {
    "aria-label": label,
    className: cn("absolute block rounded-xs", isActive && "z-1 outline-2 outline-offset-1 outline-focus"),
    style: {
      // The shortest bar at the right end is still within the axis.
      left: `min(${left}, calc(100% - ${LEAST_BAR}px))`,
      width: `max(${LEAST_BAR}px, ${100 * (shareOf(end, { from, to }) - shareOf(start, { from, to }))}%)`,
      top,
      height,
    },
    onPointerEnter: onHover,
  };
  const fill = (
    <span
      className={cn(
        "absolute inset-0 forced-color-adjust-none",
        start > from && "rounded-s-xs",
        end < to && !isRunning && "rounded-e-xs",
      )}
      style={{ background: backgroundOf(span), clipPath: isRunning ? OPEN_END : undefined }}
    />
  );
  if (href === undefined) {
    return (
      <span role="img" {...props}>
        {fill}
      </span>
    );
  }
  return (
    <Link variant="plain" href={href} prefetch={false} tabIndex={-1} {...props}>
      {fill}
    </Link>
  );
}

/** Several colors one above the other, as high as their shares. */
function backgroundOf({ colors, isHatched }: GanttSpan): string {
  const [first] = colors;
  if (first === undefined) return "none";
  if (isHatched) return hatchOf(first.color);
  if (colors.length === 1) return fillOf(first.color);
  let stop = 0;
  const stops = colors.map(({ color, share }) => {
    const start = stop;
    stop += 100 * share;
    return `${fillOf(color)} ${start}% ${stop}%`;
  });
  return `linear-gradient(to bottom, ${stops.join(", ")})`;
}
