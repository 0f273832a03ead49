import { cn } from "@/lib/class-names";
import { fillOf } from "./chart-color";
import { hatchOf } from "./chart-swatch";
import type { BarLayout } from "./meter-layout";

export interface SegmentBarProps {
  layout: BarLayout;
  /** Its height. */
  className?: string;
}

/** A bar of segments on its track, with a mark at its limit, and at its end if more is drawn. */
export function SegmentBar({ layout: { parts, end, limit }, className }: SegmentBarProps) {
  return (
    <div aria-hidden className={cn("relative flex", className)}>
      <div
        className="absolute inset-y-0 start-0 rounded-xs forced-color-adjust-none forced-colors:outline forced-colors:outline-[CanvasText]"
        style={{ width: `${end}%`, background: fillOf("free") }}
      />
      {parts.map(({ key, color, hatched, width }) => (
        <div
          key={key}
          data-part={key}
          className="relative min-w-0.5 border-e border-surface bg-surface forced-color-adjust-none nth-2:rounded-s-xs last:rounded-e-xs last:border-e-0"
          style={{ width: `${width}%` }}
        >
          <div
            className="size-full rounded-[inherit]"
            style={{ background: hatched ? hatchOf(color) : fillOf(color) }}
          />
        </div>
      ))}
      {end < 100 && <Tick at={end} />}
      {limit !== undefined && <Tick at={limit} />}
    </div>
  );
}

function Tick({ at }: { at: number }) {
  return (
    <div
      data-tick={at}
      className="absolute -inset-y-0.5 w-0.5 -translate-x-1/2 bg-text ring-1 ring-surface forced-color-adjust-none"
      style={{ insetInlineStart: `${at}%` }}
    />
  );
}
