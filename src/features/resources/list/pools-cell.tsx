import { Link } from "@/components/ui/link";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import type { ResourcesEntry } from "@/lib/api/generated.schemas";
import { poolHref } from "@/lib/hrefs/list-href";

/** The pools that a node serves with their platform: the first by name, and how many others there are. */
export function PoolsCell({
  node: { pool_platform_labels: platformsOf },
  tabIndex,
}: {
  node: Pick<ResourcesEntry, "pool_platform_labels">;
  tabIndex: 0 | -1;
}) {
  const pools = Object.entries(platformsOf);
  const [first] = pools;
  if (first === undefined) return <span className="text-text-muted">none</span>;
  const [name, platforms] = first;
  const all = pools.map(([pool, each]) => `${pool}: ${each.join(", ")}`).join("\n");
  return (
    <span className="flex min-w-0 items-center gap-1.5" title={all}>
      <Link
        href={poolHref(name)}
        prefetch={false}
        variant="muted"
        tabIndex={tabIndex}
        className="block min-w-0 font-mono text-[0.9286em]"
      >
        <MiddleTruncate text={name} keepEnd={4} />
      </Link>
      {pools.length > 1 && (
        <span className="tabular shrink-0 text-xs text-text-muted">+{pools.length - 1}</span>
      )}
      <span className="max-w-2/5 shrink-0 truncate rounded-sm bg-surface-sunken px-1 text-xs text-text-muted">
        {platforms.join(", ")}
      </span>
    </span>
  );
}
