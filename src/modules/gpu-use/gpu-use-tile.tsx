"use client";

import type { QueryKey } from "@tanstack/react-query";
import { Tile } from "@/components/tile/tile";
import { useTile } from "@/components/tile/use-tile";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { GpuUseChart } from "./gpu-use-chart";
import { rangeFacts, USE_RANGES, type UseRange, type UseSubject } from "./usage-range";
import { useGpuUse } from "./use-gpu-use";

export interface GpuUseTileProps {
  subject: UseSubject;
  range: UseRange;
  /** Without it the range is fixed. */
  onRangeChange?: (range: UseRange) => void;
  /** Beginning of the query's key, by which the page refreshes it. */
  under?: QueryKey;
  title?: string;
  /** Where the title leads. */
  href?: string;
  /** Of the picture, in pixels at the default font size. */
  height?: number;
  className?: string;
}

/** Legend and the line of buttons of the picture, in pixels at the default font size. */
const AROUND_PICTURE = 60;

/** GPUs in use over time, with its own request, retry and stale mark. */
export function GpuUseTile({
  subject,
  range,
  onRangeChange,
  under,
  title = "GPUs in use",
  href,
  height = 160,
  className,
}: GpuUseTileProps) {
  const state = useTile(useGpuUse(subject, range, under));
  return (
    <Tile
      title={title}
      href={href}
      state={state}
      height={height + AROUND_PICTURE}
      className={className}
      actions={onRangeChange && <UseRangeControl range={range} onRangeChange={onRangeChange} />}
    >
      {({ points }) => (
        <GpuUseChart
          points={points}
          range={range}
          of={subject.scope === "all" ? undefined : subject.name}
          height={height}
        />
      )}
    </Tile>
  );
}

export interface UseRangeControlProps {
  range: UseRange;
  onRangeChange: (range: UseRange) => void;
}

/** Choice of the span of time. */
export function UseRangeControl({ range, onRangeChange }: UseRangeControlProps) {
  return (
    <SegmentedControl
      label="Range"
      size="small"
      options={USE_RANGES.map((value) => ({ value, label: rangeFacts[value].label }))}
      value={range}
      onValueChange={onRangeChange}
    />
  );
}
