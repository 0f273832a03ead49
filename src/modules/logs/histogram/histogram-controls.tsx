import { SegmentedControl } from "@/components/ui/segmented-control";
import { cn } from "@/lib/class-names";
import { LEVEL_NAMES, type LogLevel } from "../log-line";
import type { TimeSpan } from "../log-time";
import type { Histogram } from "./histogram";
import { LEVEL_COLORS, STACK } from "./histogram-bars";
import { badLinesText, bucketText, rangeText, scaleText } from "./histogram-text";
import { isShorter, presetOf, presetRange, RANGE_PRESETS, type RangePreset } from "./range-presets";

export interface HistogramControlsProps {
  histogram: Histogram;
  zone: string;
  /** Selected range; null for the whole log. */
  range: TimeSpan | null;
  onRangeChange: (range: TimeSpan | null) => void;
  /** Selected or dragged range within the log. */
  shown: TimeSpan;
  /** Bucket under the pointer. */
  bucket: number | undefined;
  /** Levels of the filter; empty for all. */
  levels: readonly LogLevel[];
  onLevelsChange: (levels: LogLevel[]) => void;
}

/** Legend, readout and range presets, below the chart. */
export function HistogramControls(props: HistogramControlsProps) {
  return (
    <div className="tabular flex flex-wrap items-center gap-x-3 text-xs text-text-muted">
      <LevelLegend {...props} />
      <Readout {...props} />
      <RangeChoice {...props} />
    </div>
  );
}

type LevelLegendProps = Pick<HistogramControlsProps, "levels" | "onLevelsChange">;

/** Colors of the levels. An entry filters the log by its level alone; a second click clears the filter. */
function LevelLegend({ levels, onLevelsChange }: LevelLegendProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a form
    <div role="group" aria-label="Filter by level" className="-ml-1.5 flex items-center @max-3xl/logs:w-full">
      {STACK.map((level) => (
        <button
          key={level}
          type="button"
          aria-pressed={levels.includes(level)}
          onClick={() => onLevelsChange(levels.length === 1 && levels[0] === level ? [] : [level])}
          className={cn(
            "inline-flex h-6 cursor-pointer items-center gap-1.5 rounded-sm px-1.5 text-text-muted hover:bg-surface-hover hover:text-text",
            levels.includes(level) && "bg-surface-selected text-accent-text hover:text-accent-text",
          )}
        >
          <span
            aria-hidden
            className={cn("size-2 rounded-xs bg-current forced-color-adjust-none", LEVEL_COLORS[level])}
          />
          {LEVEL_NAMES[level]}
        </button>
      ))}
    </div>
  );
}

type ReadoutProps = Pick<HistogramControlsProps, "histogram" | "zone" | "shown" | "bucket">;

/** The bucket under the pointer, or the range and what a bar counts. In narrow containers, the times of the range only. */
function Readout({ histogram, zone, shown, bucket }: ReadoutProps) {
  const counts = bucket === undefined ? undefined : histogram.buckets[bucket];
  return (
    <span className="min-w-0 flex-1 truncate @3xl/logs:text-right">
      <span className="@3xl/logs:hidden">{rangeText(shown, zone, false)}</span>
      <span className="@max-3xl/logs:hidden">
        {counts === undefined || bucket === undefined ? (
          `${rangeText(shown, zone, true)} · ${scaleText(histogram)}`
        ) : (
          <span className="text-text">
            {bucketText(histogram, bucket, zone)}
            {badLinesText(counts)}
          </span>
        )}
      </span>
    </span>
  );
}

const PRESET_LABELS: Readonly<Record<RangePreset, string>> = {
  "last-5-minutes": "Last 5 min",
  "last-hour": "Last hour",
  all: "All",
};

type RangeChoiceProps = Pick<HistogramControlsProps, "histogram" | "range" | "onRangeChange">;

function RangeChoice({ histogram: { span }, range, onRangeChange }: RangeChoiceProps) {
  return (
    <SegmentedControl
      label="Time range"
      size="small"
      className="shrink-0"
      options={RANGE_PRESETS.map((preset) => ({
        value: preset,
        label: PRESET_LABELS[preset],
        disabled: preset !== "all" && !isShorter(preset, span),
      }))}
      value={presetOf(range, span)}
      onValueChange={(preset) => onRangeChange(presetRange(preset, span))}
    />
  );
}
