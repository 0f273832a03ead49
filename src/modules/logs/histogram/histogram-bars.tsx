import { cn } from "@/lib/class-names";
import type { LogLevel } from "../log-line";
import type { Histogram, LevelCounts } from "./histogram";

/** For fills and backgrounds, in the current color. */
export const LEVEL_COLORS: Readonly<Record<LogLevel, string>> = {
  ERROR: "text-danger",
  WARN: "text-warning",
  INFO: "text-border-strong",
  DEBUG: "text-border-strong/45",
};

/** From the bottom up, most severe first. */
export const STACK: readonly LogLevel[] = ["ERROR", "WARN", "INFO", "DEBUG"];

/** Minimum height of a nonempty level in percent, so that a single error among thousands of lines is visible. */
const LEAST_HEIGHT = 6;

export interface HistogramBarsProps {
  histogram: Histogram;
  /** Count at the top of the chart. */
  top: number;
  /** Levels of the filter, empty for all; others are pale. */
  levels: readonly LogLevel[];
  /** Bucket under the pointer. */
  hovered: number | undefined;
}

/** Lines over time: one bar per bucket, stacked by level. */
export function HistogramBars({ histogram, top, levels, hovered }: HistogramBarsProps) {
  const { buckets, from, step } = histogram;
  const bars = buckets.map((counts, x) => ({ counts, x, time: from + x * step }));
  return (
    <svg
      aria-hidden="true"
      className="absolute inset-0 size-full"
      viewBox={`0 0 ${buckets.length} 100`}
      preserveAspectRatio="none"
    >
      {bars.map(({ counts, x, time }) => (
        <Bar key={time} counts={counts} top={top} levels={levels} x={x} lit={x === hovered} />
      ))}
    </svg>
  );
}

interface BarProps {
  counts: LevelCounts;
  top: number;
  levels: readonly LogLevel[];
  x: number;
  lit: boolean;
}

function Bar({ counts, top, levels, x, lit }: BarProps) {
  let ground = 100;
  return (
    <g opacity={lit ? 0.7 : 1}>
      {STACK.map((level) => {
        if (counts[level] < 0.5) return null;
        const height = Math.min(ground, Math.max(LEAST_HEIGHT, (100 * counts[level]) / top));
        ground -= height;
        const isPale = levels.length > 0 && !levels.includes(level);
        return (
          <rect
            key={level}
            x={x + 0.08}
            y={ground}
            width={0.84}
            height={height}
            className={cn("fill-current", LEVEL_COLORS[level], isPale && "opacity-30")}
          />
        );
      })}
    </g>
  );
}
