import { useState } from "react";
import { ChartFigure } from "@/components/chart/chart-figure";
import { ChartLegend } from "@/components/chart/chart-legend";
import { bucketTable, pointTable } from "@/components/chart/chart-tables";
import { StackedBars, type StackedBarsProps } from "@/components/chart/stacked-bars";
import { StepArea, type StepAreaProps } from "@/components/chart/step-area";
import type { ChartSeries } from "@/components/chart/types";

const HEIGHT = 200;

/** Bars in their frame, with a legend that hides series. */
export function StackedBarsExample({ hidden: first, ...props }: StackedBarsProps) {
  const { hidden, legend } = useLegend(props.series, first);
  return (
    <ChartFigure
      label={props.label}
      title={props.label}
      summary="Most were completed in the afternoon."
      table={bucketTable(props.series, props.buckets)}
      height={HEIGHT}
      legend={legend}
    >
      <StackedBars {...props} hidden={hidden} />
    </ChartFigure>
  );
}

/** Areas in their frame, with a legend that hides series and lines. */
export function StepAreaExample({ hidden: first, ...props }: StepAreaProps) {
  const { series, points, lines = [], hrefOf } = props;
  const { hidden, legend } = useLegend([...series, ...lines], first);
  return (
    <ChartFigure
      label={props.label}
      title={props.label}
      summary="Use stayed below the capacity."
      table={pointTable(series, points, { lines, hrefOf })}
      height={HEIGHT}
      legend={legend}
    >
      <StepArea {...props} hidden={hidden} />
    </ChartFigure>
  );
}

function useLegend(series: readonly ChartSeries[], first: ReadonlySet<string> = new Set()) {
  const [hidden, setHidden] = useState(first);
  const toggle = (key: string) => setHidden(hidden.symmetricDifference(new Set([key])));
  return { hidden, legend: <ChartLegend series={series} hidden={hidden} onToggle={toggle} /> };
}
