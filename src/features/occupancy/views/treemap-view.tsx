"use client";

import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { seriesColor } from "@/components/chart/chart-color";
import { ChartFigure } from "@/components/chart/chart-figure";
import { Treemap } from "@/components/chart/treemap/treemap";
import type { TreemapItem, TreemapLeaf } from "@/components/chart/treemap/types";
import type { ChartTableData } from "@/components/chart/types";
import { getListOccupancyQueryOptions, useListOccupancy } from "@/lib/api/generated";
import type { Occupancy } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { COLUMN_NAMES } from "../column-names";
import { occupancyHrefs, rowHref } from "../occupancy-hrefs";
import { childRequest, type OccupancyQuestion, occupancyRequest, within } from "../occupancy-request";
import type { ViewProps } from "./bars-view";
import { ViewFrame } from "./view-frame";

/** Pixels at the default font size. */
const HEIGHT = 440;
/** Rows of the top level that are tiles, and those of them that are divided: more would be too small to read. */
const PARENTS = 40;
const DIVIDED = 12;
const CHILDREN = 20;

const gpuText = ({ value }: TreemapLeaf) => formatCount(value, "GPU");

/** GPUs of both levels as tiles by area. The largest rows are divided by what is below them. */
export function TreemapView({ question: asked, controls }: ViewProps) {
  // The largest tiles matter, whatever the table is sorted by.
  const question = useMemo(() => ({ ...asked, sort: null }), [asked]);
  const { groupBy, thenBy } = question;
  const query = useListOccupancy({ ...occupancyRequest(question), offset: 0, limit: PARENTS });
  const divided = query.data?.entries.filter(({ gpu }) => gpu > 0).slice(0, DIVIDED) ?? [];
  const below = useQueries({
    queries: divided.map(({ key }) =>
      getListOccupancyQueryOptions({ ...childRequest(question, key), offset: 0, limit: CHILDREN }),
    ),
    combine: (results) => results.map(({ data }) => data),
  });
  const items = useMemo(
    () => (query.data === undefined ? [] : treemapItems(question, query.data, below)),
    [question, query.data, below],
  );
  const names = `${COLUMN_NAMES[groupBy].one} and ${COLUMN_NAMES[thenBy].one}`;
  const label = `GPUs by ${names}`;
  return (
    <ViewFrame query={query} controls={controls} height={HEIGHT}>
      {({ sum, total }) => (
        <ChartFigure
          label={label}
          summary={`${formatCount(sum.gpu, "GPU")} held by ${formatCount(total, COLUMN_NAMES[groupBy].one, COLUMN_NAMES[groupBy].many)}.`}
          table={treemapTable(question, items)}
          height={HEIGHT}
          title={label}
        >
          <Treemap label={label} items={items} valueText={gpuText} />
        </ChartFigure>
      )}
    </ViewFrame>
  );
}

function treemapItems(
  { filter, groupBy, thenBy }: OccupancyQuestion,
  { entries, total, sum }: Occupancy,
  below: readonly (Occupancy | undefined)[],
): readonly TreemapItem[] {
  const holding = entries.filter(({ gpu }) => gpu > 0);
  const items = holding.map(({ key, gpu }, position): TreemapItem => {
    const own = within(filter, groupBy, key);
    const page = below[position];
    const children = page?.entries
      .filter((child) => child.gpu > 0)
      .map(
        (child): TreemapLeaf => ({
          key: child.key,
          label: child.key,
          value: child.gpu,
          href: rowHref(thenBy, child.key, occupancyHrefs(within(own, thenBy, child.key))),
        }),
      );
    return {
      key,
      label: key,
      value: gpu,
      color: seriesColor(position),
      href: rowHref(groupBy, key, occupancyHrefs(own)),
      ...(children !== undefined && {
        children: withRest(children, gpu, (page?.total ?? 0) - children.length),
      }),
    };
  });
  return withRest(items, sum.gpu, total - entries.length);
}

/** The items, and one for what they leave out of a sum. */
function withRest<Item extends TreemapLeaf>(
  items: readonly Item[],
  sum: number,
  others: number,
): readonly (Item | TreemapLeaf)[] {
  const rest = items.reduce((left, { value }) => left - value, sum);
  if (rest <= 0) return items;
  return [
    ...items,
    { key: "\u0000others", label: `${formatNumber(others)} others`, value: rest, color: "neutral" },
  ];
}

function treemapTable({ groupBy, thenBy }: OccupancyQuestion, items: readonly TreemapItem[]): ChartTableData {
  return {
    columns: [
      { title: COLUMN_NAMES[groupBy].title },
      { title: COLUMN_NAMES[thenBy].title },
      { title: "GPUs", align: "end" },
    ],
    rows: items.flatMap(({ key, label, value, href, children }) => [
      { key, cells: [label, "All", formatNumber(value)], href },
      ...(children ?? []).map((child) => ({
        key: `${key}\u0000${child.key}`,
        cells: [label, child.label, formatNumber(child.value)],
        href: child.href,
      })),
    ]),
  };
}
