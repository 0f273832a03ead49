"use client";

import { type ReactNode, useMemo, useState } from "react";
import { ChartFigure } from "@/components/chart/chart-figure";
import { ChartLegend } from "@/components/chart/chart-legend";
import { barTable } from "@/components/chart/chart-tables";
import { type BarRow, HorizontalBars } from "@/components/chart/horizontal-bars";
import { useListOccupancy } from "@/lib/api/generated";
import type { Occupancy } from "@/lib/api/generated.schemas";
import { formatCount } from "@/lib/format/number";
import { COLUMN_NAMES } from "../column-names";
import { occupancyHrefs, rowHref } from "../occupancy-hrefs";
import { type OccupancyQuestion, occupancyRequest, within } from "../occupancy-request";
import { gpusByPriority, PRIORITY_SERIES } from "../priority-series";
import { PAGE } from "../use-occupancy-view";
import { ViewFrame } from "./view-frame";

export interface ViewProps {
  question: OccupancyQuestion;
  /** What it is grouped by. */
  controls: ReactNode;
}

/** Pixels at the default font size. */
const HEIGHT = 440;

/** The first rows of the top level as bars by priority, and one bar for all others. */
export function BarsView({ question, controls }: ViewProps) {
  const { groupBy } = question;
  const query = useListOccupancy({ ...occupancyRequest(question), offset: 0, limit: PAGE });
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    () => (query.data === undefined ? [] : barRows(question, query.data)),
    [query.data, question],
  );
  const label = `GPUs by ${COLUMN_NAMES[groupBy].one} and priority`;
  return (
    <ViewFrame query={query} controls={controls} height={HEIGHT}>
      {({ sum, total }) => (
        <ChartFigure
          label={label}
          summary={`${formatCount(sum.gpu, "GPU")} held by ${formatCount(total, COLUMN_NAMES[groupBy].one, COLUMN_NAMES[groupBy].many)}.`}
          table={barTable(COLUMN_NAMES[groupBy].title, PRIORITY_SERIES, rows)}
          height={HEIGHT}
          title={label}
          legend={
            <ChartLegend
              series={PRIORITY_SERIES}
              hidden={hidden}
              onToggle={(key) => setHidden(hidden.symmetricDifference(new Set([key])))}
            />
          }
        >
          <HorizontalBars
            label={label}
            series={PRIORITY_SERIES}
            rows={rows}
            hidden={hidden}
            className="h-full"
          />
        </ChartFigure>
      )}
    </ViewFrame>
  );
}

function barRows(
  { filter, groupBy }: OccupancyQuestion,
  { entries, total, sum }: Occupancy,
): readonly BarRow[] {
  const holding = entries.filter(({ gpu }) => gpu > 0);
  const rows = holding.map(
    ({ key, gpu, by_priority }): BarRow => ({
      key,
      label: key,
      href: rowHref(groupBy, key, occupancyHrefs(within(filter, groupBy, key))),
      values: gpusByPriority(by_priority),
      valueText: formatCount(gpu, "GPU"),
    }),
  );
  const others = total - entries.length;
  if (others <= 0) return rows;
  const shown = entries.map(({ by_priority }) => gpusByPriority(by_priority));
  const values = gpusByPriority(sum.by_priority).map((value, position) =>
    shown.reduce((rest, row) => rest - (row[position] ?? 0), value),
  );
  const { one, many } = COLUMN_NAMES[groupBy];
  return [
    ...rows,
    {
      key: "\u0000others",
      label: formatCount(others, `other ${one}`, `other ${many}`),
      values,
      valueText: formatCount(
        values.reduce((all, value) => all + value, 0),
        "GPU",
      ),
    },
  ];
}
