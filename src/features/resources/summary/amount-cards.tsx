import type { ReactNode } from "react";
import { ChartLegend } from "@/components/chart/chart-legend";
import { Meter } from "@/components/chart/meter";
import type { MeterSegment } from "@/components/chart/meter-layout";
import { closedNodes, NODE_STATUS_LOOKS, NODE_STATUSES } from "@/components/chart/node-map/node-status";
import { kindFacts, NODE_PARTS, RESOURCE_KINDS, type ResourceKind } from "@/components/node/node-amounts";
import { NodeMeter } from "@/components/node/node-meter";
import { acceptsWork } from "@/components/node/node-status";
import { Link } from "@/components/ui/link";
import type { NodeResourceSum, ResourceFields } from "@/lib/api/generated.schemas";
import type { FilterChip } from "@/lib/filters/filter-types";
import { formatCompactNumber, formatCount, formatNumber } from "@/lib/format/number";
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
    <div className="flex min-w-34 flex-[0.8] flex-col px-4 py-2.5 md:ps-6">
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
      <ChartLegend series={LEGEND} className="mt-auto flex-col pt-2 @max-[42.5rem]/list:hidden" />
    </div>
  );
}

/** Of the bars beside it. */
const LEGEND = [
  NODE_PARTS.workflows,
  NODE_PARTS.outside,
  { ...NODE_PARTS.closed, label: "Free, but closed" },
];

/** What the nodes have of each resource, two by two. */
export function AmountCards({ sums, chips }: AmountCardsProps) {
  return (
    <div className="grid min-w-72 flex-[2] @max-[42.5rem]/list:min-w-88 grid-cols-2 gap-x-6 gap-y-2 px-4 py-2.5">
      {RESOURCE_KINDS.map((kind) => (
        <AmountCard key={kind} kind={kind} sums={sums} chips={chips} />
      ))}
    </div>
  );
}

function AmountCard({ kind, sums: { resource_sum: sum }, chips }: AmountCardsProps & { kind: ResourceKind }) {
  const { title, short } = kindFacts[kind];
  const workflows = brief(kind, sum.usage[kind]);
  const exact = NOTES.map(({ words, of }) => `${short(of(sum)[kind])} ${words}`).join(", ");
  const isOfGpus = kind === "gpu";
  return (
    <div className="min-w-0">
      <Amount
        title={title}
        value={short(sum.available[kind])}
        note={`free of ${brief(kind, sum.allocatable[kind])}`}
        // The others have none free, so that these have the same sum.
        href={isOfGpus ? nodesWithHref(chips, "gpu-free", gpuFreeOf(chips) ?? ">=1") : undefined}
      />
      <NodeMeter size="small" kind={kind} sum={sum} className="mt-1 max-w-none" />
      <p className="tabular mt-1 truncate text-xs text-text-muted" title={exact}>
        {isOfGpus && chips.length === 0 ? (
          <Link href={listHref("/occupancy")} prefetch={false} variant="muted">
            {workflows} workflows
          </Link>
        ) : (
          `${workflows} workflows`
        )}
        {`, ${brief(kind, sum.non_workflow_usage[kind])} outside`}
      </p>
    </div>
  );
}

/** The parts of a sum in full, for the title of a card. */
const NOTES: readonly { words: string; of: (sum: NodeResourceSum) => ResourceFields }[] = [
  { words: "in all", of: ({ allocatable }) => allocatable },
  { words: "used by workflows", of: ({ usage }) => usage },
  { words: "used outside workflows", of: ({ non_workflow_usage: outside }) => outside },
  { words: "free", of: ({ free }) => free },
  { words: "of these on nodes that accept work", of: ({ available }) => available },
];

/** Amounts of a million and more would be cut; bytes are short already. */
function brief(kind: ResourceKind, amount: number): string {
  const isCount = kind === "gpu" || kind === "cpu";
  return isCount && amount >= 1e6 ? formatCompactNumber(amount) : kindFacts[kind].short(amount);
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
    <p className="min-w-0 truncate">
      <span className="block truncate text-xs text-text-muted">{title}</span>
      {href === undefined ? (
        number
      ) : (
        <Link href={href} prefetch={false} variant="subtle" aria-label={`${title}: ${formatFree(value)}`}>
          {number}
        </Link>
      )}
      <span className="tabular ms-1.5 text-xs text-text-muted">{note}</span>
    </p>
  );
}

function formatFree(value: string): string {
  return `${value} free`;
}
