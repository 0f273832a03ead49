import type { LogLevel } from "../log-line";
import { type Histogram, type LevelCounts, linesOf } from "./histogram";

const FILLS: Readonly<Record<LogLevel, string>> = {
  ERROR: "fill-danger",
  WARN: "fill-warning",
  INFO: "fill-border-strong",
  DEBUG: "fill-border",
};

/** From the bottom up, most severe first. */
const STACK: readonly LogLevel[] = ["ERROR", "WARN", "INFO", "DEBUG"];

/** Minimum height of a nonempty level in percent, so that a single error among thousands of lines is visible. */
const LEAST_HEIGHT = 6;

export interface HistogramBarsProps {
  histogram: Histogram;
  /** Bucket under the pointer. */
  hovered: number | undefined;
}

/** Lines over time: one bar per bucket, stacked by level. */
export function HistogramBars({ histogram, hovered }: HistogramBarsProps) {
  const { buckets, from, step } = histogram;
  const highest = Math.max(1, ...buckets.map(linesOf));
  const bars = buckets.map((counts, x) => ({ counts, x, time: from + x * step }));
  return (
    <svg
      aria-hidden="true"
      className="absolute inset-0 size-full"
      viewBox={`0 0 ${buckets.length} 100`}
      preserveAspectRatio="none"
    >
      {bars.map(({ counts, x, time }) => (
        <Bar key={time} counts={counts} highest={highest} x={x} lit={x === hovered} />
      ))}
    </svg>
  );
}

interface BarProps {
  counts: LevelCounts;
  highest: number;
  x: number;
  lit: boolean;
}

function Bar({ counts, highest, x, lit }: BarProps) {
  let ground = 100;
  return (
    <g opacity={lit ? 0.7 : 1}>
      {STACK.map((level) => {
        if (counts[level] < 0.5) return null;
        const height = Math.min(ground, Math.max(LEAST_HEIGHT, (100 * counts[level]) / highest));
        ground -= height;
        return (
          <rect key={level} x={x + 0.08} y={ground} width={0.84} height={height} className={FILLS[level]} />
        );
      })}
    </g>
  );
}
