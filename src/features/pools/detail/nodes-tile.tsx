"use client";

import { ChartLegend } from "@/components/chart/chart-legend";
import { Meter } from "@/components/chart/meter";
import { MiniHistogram } from "@/components/chart/mini-histogram";
import { Tile } from "@/components/tile/tile";
import { useTile } from "@/components/tile/use-tile";
import { Link } from "@/components/ui/link";
import type { ResourcePage } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { NODE_STATES, nodeStates, nodesText } from "../node-states";
import { nodesHref, nodesWithFreeHref } from "../pool-hrefs";
import { usePoolNodes } from "../pool-queries";

/** Nodes of a pool by status and by free GPUs, each a link to them. */
export function NodesTile({ name }: { name: string }) {
  const state = useTile(usePoolNodes(name));
  return (
    <Tile title="Nodes" href={nodesHref(name)} state={state} height={230}>
      {(page) => <Nodes pool={name} page={page} />}
    </Tile>
  );
}

function Nodes({ pool, page }: { pool: string; page: ResourcePage }) {
  const { total, by_status, free_gpu_histogram: histogram } = page;
  if (total === 0)
    return <p className="text-sm text-text-muted">This pool has no nodes: nothing can run here.</p>;
  const states = nodeStates({ by_status });
  return (
    <div className="flex flex-col gap-3">
      <Meter label="By status" segments={states} max={total} valueText={`${formatCount(total, "node")}`} />
      <ul
        aria-label={`Nodes by status: ${nodesText({ by_status })}`}
        className="flex flex-wrap gap-x-4 gap-y-1 text-xs"
      >
        {states.map(({ key, label, value }) => (
          <li key={key} className="flex items-center gap-1">
            <ChartLegend series={[NODE_STATES[key]]} />
            <Link
              href={nodesHref(pool, key)}
              prefetch={false}
              variant="subtle"
              aria-label={`${label}: ${formatCount(value, "node")}`}
              className="tabular"
            >
              {formatNumber(value)}
            </Link>
          </li>
        ))}
      </ul>
      <div>
        <p className="mb-1 text-xs text-text-muted">By GPUs that new work can have</p>
        <MiniHistogram
          label={`Nodes of ${pool} by free GPUs`}
          bins={histogram.map(({ free_gpus: free, nodes }) => ({
            key: String(free),
            label: String(free),
            name: `${formatCount(free, "GPU")} free`,
            count: nodes,
            href: nodesWithFreeHref(pool, free),
          }))}
          formatValue={(count) => formatCount(count, "node")}
        />
      </div>
    </div>
  );
}
