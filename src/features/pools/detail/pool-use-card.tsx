import { CapacityMeter, QuotaMeter } from "@/components/pool/pool-meter";
import { hasNoLimit, usedCapacity } from "@/components/pool/pool-meters";
import { Link } from "@/components/ui/link";
import type { PoolResourceUsage } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { listHref, poolHref } from "@/lib/hrefs/list-href";
import { lowUseHref, nodesHref, occupancyHref, queuedTasksHref, quotaUseHref } from "../pool-hrefs";
import { Card, Fact, Facts } from "./facts";

/** Quota and capacity with what is free of each, and the pools that share the nodes. */
export function PoolUseCard({ pool }: { pool: PoolResourceUsage }) {
  const { name, resource_usage: usage } = pool;
  return (
    <Card title="GPUs">
      <QuotaMeter usage={usage} label="Quota" />
      <CapacityMeter usage={usage} label="Capacity" showLegend />
      <Facts>
        <Fact title="Quota used">
          <NumberLink href={quotaUseHref(name)} value={usage.quota_used} />
        </Fact>
        <Fact title="Quota free">{hasNoLimit(usage) ? "no limit" : formatNumber(usage.quota_free)}</Fact>
        <Fact title="Capacity used">
          <NumberLink href={occupancyHref(name)} value={usedCapacity(usage)} />
        </Fact>
        <Fact title="Capacity free">
          <NumberLink href={nodesHref(name)} value={usage.total_free} />
        </Fact>
        <Fact title="Low on spare capacity">
          <NumberLink href={lowUseHref(name)} value={usage.low_usage} />
        </Fact>
        <Fact title="GPUs queued">
          <NumberLink href={queuedTasksHref(name)} value={usage.queued_gpus} />
        </Fact>
      </Facts>
      <SharedNodes pool={pool} />
    </Card>
  );
}

function NumberLink({ href, value }: { href: string; value: number | undefined }) {
  if (value === undefined) return "unknown";
  return (
    <Link href={href} prefetch={false} variant="subtle">
      {formatNumber(value)}
    </Link>
  );
}

/** Pools whose chips are shown; the list of the node set has all of them. */
const MOST_CHIPS = 12;

function SharedNodes({
  pool: { node_set, shares_with: others = [], resource_usage },
}: {
  pool: PoolResourceUsage;
}) {
  if (others.length === 0) return null;
  return (
    <div className="text-sm">
      <p className="text-text-muted">
        {formatCount(resource_usage.total_capacity, "GPU")} shared with{" "}
        <Link href={listHref("/pools", { shared: node_set })} prefetch={false}>
          {formatCount(others.length, "other pool")}
        </Link>{" "}
        of {node_set}; capacity counts once.
      </p>
      <ul aria-label="Pools that share these nodes" className="mt-1.5 flex flex-wrap gap-1.5">
        {others.slice(0, MOST_CHIPS).map((name) => (
          <li key={name} className="flex min-w-0">
            <Link
              href={poolHref(name)}
              prefetch={false}
              variant="subtle"
              className="truncate rounded-full border border-border px-2 font-mono text-xs leading-5"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
