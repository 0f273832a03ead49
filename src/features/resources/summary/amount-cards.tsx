import type { ReactNode } from "react";
import { Meter } from "@/components/chart/meter";
import type { MeterSegment } from "@/components/chart/meter-layout";
import { closedNodes, NODE_STATUS_LOOKS, NODE_STATUSES } from "@/components/chart/node-map/node-status";
import { kindFacts, RESOURCE_KINDS, type ResourceKind } from "@/components/node/node-amounts";
import { NodeMeter } from "@/components/node/node-meter";
import { acceptsWork } from "@/components/node/node-status";
import { Link } from "@/components/ui/link";
import type { FilterChip } from "@/lib/filters/filter-types";
import { formatCount, formatNumber } from "@/lib/format/number";
import { listHref } from "@/lib/hrefs/list-href";
import type { NodeSums } from "../node-queries";
import { nodesWithHref } from "../resource-hrefs";

export interface AmountCardsProps {
  sums: NodeSums;
  chips: readonly FilterChip[];
}

/** Statuses of nodes that accept no work. */
const CLOSED = NODE_STATUSES.filter((status) => !acceptsWork(status));

/** How many nodes match, by status. */
export function NodesCard({ sums: { total, by_status: byStatus }, chips }: AmountCardsProps) {
  const closed = closedNodes(byStatus);
  const segments = NODE_STATUSES.map((status): MeterSegment => {
    const { name, color, shape } = NODE_STATUS_LOOKS[status];
    return { key: status, label: name, color, hatched: shape !== undefined, value: byStatus[status] };
  }).filter(({ value }) => value > 0);
  const words = segments.map(({ label, value }) => `${formatNumber(value)} ${label.toLowerCase()}`);
  return (
    <div className="flex min-w-40 flex-[0.8] flex-col px-4 py-2.5 md:ps-6">
      <Amount title="Nodes" value={formatNumber(total)} note="match" />
      <Meter
        size="small"
        label="Nodes by status"
        segments={segments}
        max={total}
        valueText={words.join(", ")}
        className="mt-1 max-w-none"
      />
      <p className="tabular mt-1.5 text-xs text-pretty text-text-muted">
        {closed === 0 ? (
          "All accept work."
        ) : (
          <>
            {chips.some(({ field }) => field === "status") ? (
              formatNumber(closed)
            ) : (
              <Link
                href={nodesWithHref(chips, "status", CLOSED)}
                prefetch={false}
                variant="muted"
                aria-label={`${formatCount(closed, "node")} closed to new work`}
              >
                {formatNumber(closed)}
              </Link>
            )}{" "}
            closed to new work
          </>
        )}
      </p>
    </div>
  );
}

/** What the nodes have of each resource, two by two. */
export function AmountCards({ sums, chips }: AmountCardsProps) {
  return (
    <div className="grid min-w-80 flex-[2] grid-cols-2 gap-x-6 gap-y-2 px-4 py-2.5">
      {RESOURCE_KINDS.map((kind) => (
        <AmountCard key={kind} kind={kind} sums={sums} chips={chips} />
      ))}
    </div>
  );
}

function AmountCard({ kind, sums: { resource_sum: sum }, chips }: AmountCardsProps & { kind: ResourceKind }) {
  const { title, short } = kindFacts[kind];
  const workflows = short(sum.usage[kind]);
  const isOfGpus = kind === "gpu";
  return (
    <div className="min-w-0">
      <Amount
        title={title}
        value={short(sum.available[kind])}
        note={`free of ${short(sum.allocatable[kind])}`}
        // The others have none free, so that these have the same sum.
        href={isOfGpus ? nodesWithHref(chips, "gpu-free", gpuFreeOf(chips) ?? ">=1") : undefined}
      />
      <NodeMeter size="small" kind={kind} sum={sum} className="mt-1 max-w-none" />
      <p className="tabular mt-1 truncate text-xs text-text-muted">
        {isOfGpus && chips.length === 0 ? (
          <Link
            href={listHref("/occupancy")}
            prefetch={false}
            variant="muted"
            aria-label={`${workflows} GPUs used by workflows`}
          >
            {workflows} workflows
          </Link>
        ) : (
          `${workflows} workflows`
        )}
        {`, ${short(sum.non_workflow_usage[kind])} outside`}
      </p>
    </div>
  );
}

/** A filter of free GPUs keeps what it selects. */
function gpuFreeOf(chips: readonly FilterChip[]): string | undefined {
  return chips.find(({ field }) => field === "gpu-free")?.value;
}

interface AmountProps {
  title: string;
  value: string;
  note: ReactNode;
  /** List with this sum. */
  href?: string;
}

function Amount({ title, value, note, href }: AmountProps) {
  const number = <span className="tabular text-base leading-5 font-semibold">{value}</span>;
  return (
    <p className="flex min-w-0 flex-wrap items-baseline gap-x-1.5">
      <span className="w-full truncate text-xs text-text-muted">{title}</span>
      {href === undefined ? (
        number
      ) : (
        <Link href={href} prefetch={false} variant="subtle" aria-label={`${title}: ${formatFree(value)}`}>
          {number}
        </Link>
      )}
      <span className="tabular text-xs text-text-muted">{note}</span>
    </p>
  );
}

function formatFree(value: string): string {
  return `${value} free`;
}
