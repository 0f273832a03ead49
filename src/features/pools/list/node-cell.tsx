import { Meter } from "@/components/chart/meter";
import { Link } from "@/components/ui/link";
import type { PoolResourceUsage } from "@/lib/api/generated.schemas";
import { emptyValue } from "@/lib/format/empty-value";
import { formatCount, formatNumber } from "@/lib/format/number";
import { nodeStates, nodesText } from "../node-states";
import { nodesHref } from "../pool-hrefs";

/** Nodes of a pool by status: how many accept work, and the others beside them. */
export function NodesCell({
  pool: { name, nodes },
  tabIndex,
}: {
  pool: PoolResourceUsage;
  tabIndex: 0 | -1;
}) {
  if (nodes === undefined) return <span className="text-text-muted">{emptyValue}</span>;
  if (nodes.total === 0) return <span className="text-text-muted">no nodes</span>;
  return (
    <span className="flex min-w-0 items-center gap-2" title={nodesText(nodes)}>
      <span className="min-w-12 flex-1">
        <Meter
          size="small"
          label={`Nodes of ${name}`}
          segments={nodeStates(nodes)}
          max={nodes.total}
          valueText={`${formatCount(nodes.total, "node")}: ${nodesText(nodes)}`}
        />
      </span>
      <Link
        href={nodesHref(name)}
        prefetch={false}
        variant="subtle"
        tabIndex={tabIndex}
        className="tabular min-w-8 shrink-0 text-right"
      >
        {formatNumber(nodes.total)}
      </Link>
    </span>
  );
}
