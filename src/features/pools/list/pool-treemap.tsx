"use client";

import { useMemo } from "react";
import { ChartFigure } from "@/components/chart/chart-figure";
import { Treemap } from "@/components/chart/treemap/treemap";
import type { ChartTableData } from "@/components/chart/types";
import { capacityShare, usedCapacity } from "@/components/pool/pool-meters";
import { Tile } from "@/components/tile/tile";
import { useTile } from "@/components/tile/use-tile";
import { getListPoolsQueryKey, useListPools } from "@/lib/api/generated";
import type { PoolPage, PoolResourceUsage } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber, formatPercent } from "@/lib/format/number";
import { poolHref } from "@/lib/hrefs/list-href";
import { poolsKey } from "../pool-queries";
import type { PoolRequest } from "./pool-request";
import { treemapItems } from "./treemap-items";

/** Pools in the picture; the contract's maximum of a page. */
const MOST_POOLS = 1_000;

/** The pools that match the filters as areas: GPUs, filled by the share in use. Pools of one node set are one area. */
export function PoolTreemap({ request }: { request: PoolRequest }) {
  const { group_by: _, sort: __, order: ___, ...filters } = request;
  const parameters = { ...filters, limit: MOST_POOLS };
  const state = useTile(
    useListPools<PoolPage>(parameters, {
      query: {
        queryKey: poolsKey("treemap", ...getListPoolsQueryKey(parameters)),
        placeholderData: (before: PoolPage | undefined) => before,
      },
    }),
  );
  return (
    <div className="min-h-0 flex-1 overflow-y-auto p-4 md:px-6">
      <Tile title="Treemap" state={state} height={520}>
        {({ entries, total }) => <Picture pools={entries} total={total} />}
      </Tile>
    </div>
  );
}

function Picture({ pools, total }: { pools: readonly PoolResourceUsage[]; total: number }) {
  const items = useMemo(() => treemapItems(pools), [pools]);
  const [largest] = items.toSorted((one, other) => other.value - one.value);
  return (
    <>
      <ChartFigure
        label="GPUs by pool"
        summary={
          largest === undefined
            ? "No pool matches."
            : `${formatCount(items.length, "node set")}; ${largest.label} has most, ${formatCount(largest.value, "GPU")}.`
        }
        table={poolTable(pools)}
        height={480}
      >
        <Treemap label="GPUs by pool" items={items} valueText={({ value }) => formatCount(value, "GPU")} />
      </ChartFigure>
      {total > pools.length && (
        <p className="mt-2 text-xs text-text-muted">
          The first {formatNumber(pools.length)} of {formatCount(total, "pool")}. Filter to see others.
        </p>
      )}
    </>
  );
}

function poolTable(pools: readonly PoolResourceUsage[]): ChartTableData {
  return {
    columns: [
      { title: "Pool" },
      { title: "GPUs", align: "end" },
      { title: "Used", align: "end" },
      { title: "Share", align: "end" },
      { title: "Shares nodes with" },
    ],
    rows: pools.map(({ name, resource_usage: usage, shares_with: others = [] }) => ({
      key: name,
      href: poolHref(name),
      cells: [
        name,
        formatNumber(usage.total_capacity),
        formatNumber(usedCapacity(usage)),
        formatPercent(capacityShare(usage)),
        others.join(", "),
      ],
    })),
  };
}
