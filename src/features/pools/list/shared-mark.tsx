import LinkIcon from "lucide-react/icons/link-2";
import LockIcon from "lucide-react/icons/lock";
import { createContext, use } from "react";
import { Link } from "@/components/ui/link";
import type { PoolResourceUsage } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { formatCount, formatNumber } from "@/lib/format/number";
import { listHref } from "@/lib/hrefs/list-href";

/** Names of the pools that the profile has; undefined for all of them, and while it is unknown. */
export const MyPoolsContext = createContext<readonly string[] | undefined>(undefined);

/** "1,960 GPUs shared with a and 2 more": the pools of a node set have the same nodes. */
export function sharedText({ shares_with: others = [], resource_usage }: PoolResourceUsage): string {
  const [first = "", ...more] = others;
  const names = more.length === 0 ? first : `${first} and ${formatNumber(more.length)} more`;
  return `${formatCount(resource_usage.total_capacity, "GPU")} shared with ${names}`;
}

/** Marks a pool that shares its nodes, with a link to all that share them, and one that the profile does not have. */
export function SharedMark({ pool, tabIndex }: { pool: PoolResourceUsage; tabIndex: 0 | -1 }) {
  const mine = use(MyPoolsContext);
  const isForeign = mine?.includes(pool.name) === false;
  const isShared = (pool.shares_with?.length ?? 0) > 0;
  if (!isForeign && !isShared) return null;
  return (
    <span
      className={cn(
        // What the name leaves of the cell, at least the icons.
        "flex flex-1 basis-0 items-center gap-1.5 text-text-muted",
        isShared ? "min-w-12" : "min-w-3",
      )}
    >
      {isForeign && (
        <span className="shrink-0" title="Your profile does not have this pool: you cannot submit to it.">
          <LockIcon role="img" aria-label="Not in your profile" className="size-3" />
        </span>
      )}
      {isShared && (
        <Link
          href={listHref("/pools", { shared: pool.node_set })}
          prefetch={false}
          variant="muted"
          tabIndex={tabIndex}
          title={sharedText(pool)}
          aria-label={sharedText(pool)}
          className="flex min-w-7 items-center gap-1 rounded-full bg-neutral-soft px-1.5 text-xs"
        >
          <LinkIcon aria-hidden className="size-3 shrink-0" />
          <span className="min-w-0 truncate max-md:hidden">{sharedText(pool)}</span>
        </Link>
      )}
    </span>
  );
}
