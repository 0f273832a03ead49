import type { TreemapItem } from "@/components/chart/treemap/types";
import { capacityShare } from "@/components/pool/pool-meters";
import type { PoolResourceUsage } from "@/lib/api/generated.schemas";
import { listHref, poolHref } from "@/lib/hrefs/list-href";

/** One area for each node set, whose capacity counts once. */
export function treemapItems(pools: readonly PoolResourceUsage[]): TreemapItem[] {
  const sets = Map.groupBy(pools, ({ node_set }) => node_set);
  return [...sets].flatMap(([set, [first, ...others]]) => {
    if (first === undefined) return [];
    const share = capacityShare(first.resource_usage);
    const isShared = others.length > 0;
    return [
      {
        key: set,
        label: isShared ? [first, ...others].map(({ name }) => name).join(" + ") : first.name,
        value: first.resource_usage.total_capacity,
        ...(share !== undefined && { share: Math.min(1, share) }),
        href: isShared ? listHref("/pools", { shared: set }) : poolHref(first.name),
      },
    ];
  });
}
