"use client";

import { cn } from "@/lib/class-names";
import { formatNumber } from "@/lib/format/number";
import { ChartLegend } from "./chart-legend";
import { barLayout, type MeterSegment } from "./meter-layout";
import { SegmentBar } from "./segment-bar";
import { sumOf } from "./stacked-values";

export interface MeterProps {
  /** What is measured: "GPUs of training-h100". */
  label: string;
  /** Parts of what is used, in the order in which they are drawn. */
  segments: readonly MeterSegment[];
  /** The value of a full meter; null for no limit: then the segments fill the meter, and its text says so. */
  max: number | null;
  /** A tick, such as the quota. What is beyond it is hatched; without it, what is beyond `max`. */
  limit?: { readonly value: number; readonly label: string };
  /** The value in words: "72 of 64 GPUs". */
  valueText: string;
  /** Small is the bar alone, for a cell that shows the text beside it; medium has label and text above it. */
  size?: "small" | "medium";
  /** Names and values of the segments below the bar; not in a small meter. */
  showLegend?: boolean;
  /** Of the values in the legend; by default grouped. */
  formatValue?: (value: number) => string;
  className?: string;
}

/**
 * How much of something is used, by whom, and of what. What is over is drawn past the mark, never cut off.
 *
 * @example
 * <Meter label="GPUs" segments={segments} max={128} limit={{ value: 96, label: "Quota 96" }} valueText="104 of 128" />
 */
export function Meter({
  label,
  segments,
  max,
  limit,
  valueText,
  size = "medium",
  showLegend = false,
  formatValue = formatNumber,
  className,
}: MeterProps) {
  const isSmall = size === "small";
  const sum = sumOf(segments.map(({ value }) => value));
  const text = max === null ? `${valueText}, no limit` : valueText;
  const bar = (
    <SegmentBar
      layout={barLayout(segments, { full: max, limit: limit?.value })}
      className={isSmall ? "h-1.5" : "h-2.5"}
    />
  );
  const limitLabel = limit !== undefined && (
    <span className="shrink-0 border-s-2 border-text ps-1.5 text-text-muted">{limit.label}</span>
  );
  return (
    <div className={cn("min-w-16 text-xs", isSmall && "max-w-30 py-0.5", className)}>
      {!isSmall && (
        <div aria-hidden className="mb-1.5 flex flex-wrap justify-between gap-x-3">
          <span className="text-text-muted">{label}</span>
          <span className="tabular">{text}</span>
        </div>
      )}
      {max === null ? (
        <div role="img" aria-label={`${label}: ${text}`}>
          {bar}
        </div>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: the element has no segments
        <div
          role="meter"
          aria-label={label}
          aria-valuemin={0}
          aria-valuenow={sum}
          // More than all of it is in the text.
          aria-valuemax={Math.max(max, sum)}
          aria-valuetext={limit === undefined ? text : `${text}, ${limit.label}`}
        >
          {bar}
        </div>
      )}
      {!isSmall && (showLegend || limit !== undefined) && (
        <div className="mt-2 flex flex-wrap gap-x-3 gap-y-1">
          {showLegend && (
            <ChartLegend series={segments.map((each) => ({ ...each, value: formatValue(each.value) }))} />
          )}
          {limitLabel}
        </div>
      )}
    </div>
  );
}
