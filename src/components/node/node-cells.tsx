import type { NodeResourceSum } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { emptyValue } from "@/lib/format/empty-value";
import { nodeHref } from "@/lib/hrefs/list-href";
import { Link } from "../ui/link";
import { MiddleTruncate } from "../ui/middle-truncate";
import { kindFacts, type ResourceKind, usedAmount } from "./node-amounts";
import { NodeMeter } from "./node-meter";

export interface NodeLinkProps {
  hostname: string;
  /** In a table: that of its row. */
  tabIndex?: 0 | -1;
  className?: string;
}

/** Name of a node, which opens its page. Nodes of a pool share a prefix and differ at the end. */
export function NodeLink({ hostname, tabIndex, className }: NodeLinkProps) {
  return (
    // Without prefetch=false every row that scrolls by would have its page fetched.
    <Link
      href={nodeHref(hostname)}
      prefetch={false}
      variant="subtle"
      tabIndex={tabIndex}
      className={cn("block min-w-0 font-mono text-[0.9286em] font-medium", className)}
    >
      <MiddleTruncate text={hostname} keepEnd={8} />
    </Link>
  );
}

export interface AmountCellProps {
  kind: ResourceKind;
  sum: NodeResourceSum;
}

/** Used amount beside a meter; nothing of nothing is a dash. */
export function UsedCell({ kind, sum, hostname }: AmountCellProps & { hostname: string }) {
  const { short, title } = kindFacts[kind];
  if (sum.allocatable[kind] === 0) return <None kind={kind} />;
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className="w-13 shrink-0">
        <NodeMeter size="small" kind={kind} sum={sum} label={`${title} of ${hostname}`} className="min-w-8" />
      </span>
      <span className="tabular min-w-6 shrink-0 text-right">{short(usedAmount(sum, kind))}</span>
    </span>
  );
}

/** What new work can have. What a closed node keeps back is in the title. */
export function FreeCell({ kind, sum }: AmountCellProps) {
  const { short, long } = kindFacts[kind];
  if (sum.allocatable[kind] === 0) return <None kind={kind} />;
  const { [kind]: available } = sum.available;
  const heldBack = sum.free[kind] - available;
  return (
    <span
      className={cn("tabular", available === 0 && "text-text-muted", available < 0 && "text-danger")}
      title={heldBack > 0 ? `${long(heldBack)} unused, but the node accepts no new work` : undefined}
    >
      {short(available)}
    </span>
  );
}

function None({ kind }: { kind: ResourceKind }) {
  return (
    <span className="text-text-muted" title={`No ${kindFacts[kind].words}`}>
      {emptyValue}
    </span>
  );
}
