import { cn } from "@/lib/class-names";
import { type ChartColor, fillOf } from "./chart-color";
import { sparkPaths } from "./spark-layout";

export interface SparkProps {
  /** Evenly spaced in time; undefined is unknown, and leaves a gap. */
  values: readonly (number | undefined)[];
  /** What it shows, in words: "Running workflows in the last 24 hours: 840, between 610 and 912." */
  label: string;
  color?: ChartColor;
  className?: string;
}

/** Pixels at the default font size. */
const WIDTH = 80;
const HEIGHT = 24;

/** A line without axes, for a card whose numbers say the rest. It has a fixed size, and room also without values. */
export function Spark({ values, label, color = "series-1", className }: SparkProps) {
  const { line, area, end } = sparkPaths(values, WIDTH, HEIGHT);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className={cn("h-6 w-20 shrink-0", className)}
      style={{ color: fillOf(color) }}
    >
      <path d={area} className="fill-current opacity-15" />
      <path d={line} fill="none" className="stroke-current" strokeWidth={1.5} strokeLinejoin="round" />
      {end !== undefined && <circle cx={end.x} cy={end.y} r={2} className="fill-current" />}
    </svg>
  );
}
