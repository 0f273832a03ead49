"use client";

import { type ReactNode, useMemo, useState } from "react";
import { ChartFigure } from "@/components/chart/chart-figure";
import { ChartLegend } from "@/components/chart/chart-legend";
import { pointTable } from "@/components/chart/chart-tables";
import { StepArea } from "@/components/chart/step-area";
import type { UsagePoint } from "@/lib/api/generated.schemas";
import { limitLines, timePoints, USE_SERIES, usageSummary } from "./usage-points";
import { rangeFacts, type UseRange } from "./usage-range";

export interface GpuUseChartProps {
  points: readonly UsagePoint[];
  range: UseRange;
  /** Whose GPUs, for the name of the picture: "training-h100"; without it all. */
  of?: string;
  /** Of the picture, in pixels at the default font size. */
  height?: number;
  /** Visible title. */
  title?: ReactNode;
  /** Beside the switch to the table. */
  actions?: ReactNode;
  className?: string;
}

/** GPUs in use over time, below the capacity and the quota. */
export function GpuUseChart({
  points,
  range,
  of,
  height = 160,
  title,
  actions,
  className,
}: GpuUseChartProps) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const areas = useMemo(() => timePoints(points), [points]);
  const lines = useMemo(() => limitLines(points), [points]);
  const label = `GPUs in use${of === undefined ? "" : ` in ${of}`} over the ${rangeFacts[range].words}`;
  return (
    <ChartFigure
      label={label}
      summary={usageSummary(points)}
      table={pointTable(USE_SERIES, areas, { lines })}
      height={height}
      title={title}
      actions={actions}
      legend={
        <ChartLegend
          series={[...USE_SERIES, ...lines]}
          hidden={hidden}
          onToggle={(key) => setHidden(hidden.symmetricDifference(new Set([key])))}
        />
      }
      className={className}
    >
      <StepArea label={label} series={USE_SERIES} points={areas} lines={lines} hidden={hidden} />
    </ChartFigure>
  );
}
