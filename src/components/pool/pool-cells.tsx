import type { ReactNode } from "react";
import type { PoolResourceUsage, ResourceUsage } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { formatNumber } from "@/lib/format/number";
import { poolHref } from "@/lib/hrefs/list-href";
import { Link } from "../ui/link";
import { MiddleTruncate } from "../ui/middle-truncate";
import { CapacityMeter, QuotaMeter } from "./pool-meter";
import { hasNoLimit, overQuota, usedCapacity } from "./pool-meters";

export interface PoolLinkProps {
  name: string;
  /** In a table: that of its row. */
  tabIndex?: 0 | -1;
  className?: string;
}

/** Name of a pool, which opens its page. */
export function PoolLink({ name, tabIndex, className }: PoolLinkProps) {
  return (
    // Without prefetch=false every row that scrolls by would have its page fetched.
    <Link
      href={poolHref(name)}
      prefetch={false}
      variant="subtle"
      tabIndex={tabIndex}
      className={cn("block min-w-0 font-mono text-[0.9286em] font-medium", className)}
    >
      <MiddleTruncate text={name} keepEnd={6} />
    </Link>
  );
}

export interface UsedCellProps {
  pool: PoolResourceUsage;
  /** Where the number leads. */
  href?: string;
  /** In a table: that of its row. */
  tabIndex?: 0 | -1;
}

/** Used GPUs of the quota beside a meter; a missing limit is words, never a ratio. */
export function QuotaUsedCell({ pool: { name, resource_usage: usage }, ...link }: UsedCellProps) {
  return (
    <MeterCell text={formatNumber(usage.quota_used)} alarm={overQuota(usage) > 0} {...link}>
      <QuotaMeter size="small" label={`GPU quota of ${name}`} usage={usage} />
    </MeterCell>
  );
}

/** Free GPUs of the quota. */
export function QuotaFreeCell({ usage }: { usage: ResourceUsage }) {
  if (hasNoLimit(usage)) return <span className="text-text-muted">no limit</span>;
  const over = overQuota(usage);
  return over > 0 ? (
    <span className="tabular text-danger" title={`${formatNumber(over)} GPUs over the quota`}>
      {formatNumber(over)} over
    </span>
  ) : (
    <FreeNumber value={usage.quota_free} />
  );
}

/** Used GPUs of the nodes beside a meter. */
export function CapacityUsedCell({ pool: { name, resource_usage: usage }, ...link }: UsedCellProps) {
  return (
    <MeterCell text={formatNumber(usedCapacity(usage))} alarm={usage.total_free < 0} {...link}>
      <CapacityMeter size="small" label={`GPU capacity of ${name}`} usage={usage} />
    </MeterCell>
  );
}

/** Free GPUs of the nodes; negative when oversubscribed. */
export function CapacityFreeCell({ usage }: { usage: ResourceUsage }) {
  return <FreeNumber value={usage.total_free} />;
}

/** Nothing free is muted, so that what is free stands out. */
function FreeNumber({ value }: { value: number }) {
  const isMuted = value === 0;
  return (
    <span className={cn("tabular", isMuted && "text-text-muted", value < 0 && "text-danger")}>
      {formatNumber(value)}
    </span>
  );
}

interface MeterCellProps extends Omit<UsedCellProps, "pool"> {
  text: string;
  /** More is used than there is. */
  alarm: boolean;
  children: ReactNode;
}

function MeterCell({ text, alarm, href, tabIndex, children }: MeterCellProps) {
  const numberClass = cn("tabular min-w-10 shrink-0 text-right", alarm && "text-danger");
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className="min-w-12 flex-1">{children}</span>
      {href === undefined ? (
        <span className={numberClass}>{text}</span>
      ) : (
        <Link href={href} prefetch={false} variant="subtle" tabIndex={tabIndex} className={numberClass}>
          {text}
        </Link>
      )}
    </span>
  );
}
