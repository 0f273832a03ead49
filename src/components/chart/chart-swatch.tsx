import { cn } from "@/lib/class-names";
import { type ChartColor, fillOf } from "./chart-color";

export interface ChartSwatchProps {
  color: ChartColor;
  hatched?: boolean;
  className?: string;
}

/** The color of a series beside its name. */
export function ChartSwatch({ color, hatched = false, className }: ChartSwatchProps) {
  return (
    <span
      aria-hidden
      className={cn(
        "inline-block size-2.5 shrink-0 rounded-xs forced-color-adjust-none forced-colors:outline forced-colors:outline-[CanvasText]",
        color === "free" && "outline outline-border-strong -outline-offset-1",
        className,
      )}
      style={{ background: hatched ? hatchOf(color) : fillOf(color) }}
    />
  );
}

/** CSS background of hatched marks. */
export function hatchOf(color: ChartColor): string {
  const fill = fillOf(color);
  return `repeating-linear-gradient(135deg, ${fill} 0 2px, transparent 2px 4px)`;
}
