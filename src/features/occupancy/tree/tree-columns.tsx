import { barLayout } from "@/components/chart/meter-layout";
import { SegmentBar } from "@/components/chart/segment-bar";
import type { DataTableColumn } from "@/components/data-table/types";
import { Link } from "@/components/ui/link";
import type { OccupancySum } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { formatBytes } from "@/lib/format/bytes";
import { emptyValue } from "@/lib/format/empty-value";
import { formatCount, formatNumber, formatPercent } from "@/lib/format/number";
import type { OccupancyHrefs } from "../occupancy-hrefs";
import { prioritySegments } from "../priority-series";

/** A row of the table: an entry, or the sum of all. */
export interface SumRow {
  /** Name of the row, for links out of context. */
  readonly name: string;
  readonly sum: OccupancySum;
  /** GPUs of all rows of the top level. */
  readonly whole: number;
  readonly hrefs: OccupancyHrefs;
}

/** The first column, whose cells the tree makes. */
export const NAME_COLUMN = "name";

/**
 * Columns of the table. Their ids appear in URLs and saved layouts: letters and digits only. The first ones fit a laptop;
 * the table scrolls to the others.
 */
export const treeColumns: readonly DataTableColumn<SumRow>[] = [
  {
    id: NAME_COLUMN,
    title: "Name",
    width: 220,
    minWidth: 140,
    flexible: true,
    pinned: true,
    alwaysVisible: true,
    sortable: true,
    cell: ({ name }) => name,
  },
  {
    id: "gpu",
    title: "GPUs",
    width: 104,
    align: "end",
    sortable: true,
    firstDirection: "descending",
    cell: ({ sum }) => <Amount value={sum.gpu} />,
  },
  {
    id: "share",
    title: "Share",
    width: 92,
    align: "end",
    sortable: true,
    firstDirection: "descending",
    cell: ({ sum, whole }) => <span className="tabular">{shareText(sum.gpu, whole)}</span>,
  },
  {
    id: "priority",
    title: "GPUs by priority",
    width: 268,
    cell: ({ sum }) => <PrioritySplit sum={sum} />,
  },
  {
    id: "spare",
    title: "On spare",
    width: 104,
    align: "end",
    sortable: true,
    firstDirection: "descending",
    cell: ({ name, sum: { by_priority }, hrefs }, { tabIndex }) => (
      <LinkedAmount
        value={by_priority.LOW.gpu}
        href={by_priority.LOW.gpu > 0 ? hrefs.spare : undefined}
        label={`${formatCount(by_priority.LOW.gpu, "GPU")} of ${name} on spare capacity: show ${formatCount(by_priority.LOW.tasks, "task")}`}
        tabIndex={tabIndex}
      />
    ),
  },
  {
    id: "waiting",
    title: "Waiting GPUs",
    width: 128,
    align: "end",
    sortable: true,
    firstDirection: "descending",
    cell: ({ name, sum: { waiting_gpu }, hrefs }, { tabIndex }) => (
      <LinkedAmount
        value={waiting_gpu}
        href={waiting_gpu > 0 ? hrefs.waiting : undefined}
        label={`${formatCount(waiting_gpu, "GPU")} that ${name} waits for: show the tasks`}
        tabIndex={tabIndex}
      />
    ),
  },
  {
    id: "tasks",
    title: "Tasks",
    width: 92,
    align: "end",
    sortable: true,
    firstDirection: "descending",
    cell: ({ name, sum: { tasks }, hrefs }, { tabIndex }) => (
      <LinkedAmount
        value={tasks}
        href={tasks > 0 ? hrefs.tasks : undefined}
        label={`Show ${formatCount(tasks, "task")} of ${name}`}
        tabIndex={tabIndex}
      />
    ),
  },
  {
    id: "workflows",
    title: "Workflows",
    width: 108,
    align: "end",
    sortable: true,
    firstDirection: "descending",
    cell: ({ name, sum: { workflows }, hrefs }, { tabIndex }) => (
      <LinkedAmount
        value={workflows}
        href={workflows > 0 ? hrefs.workflows : undefined}
        label={`Show ${formatCount(workflows, "workflow")} of ${name}`}
        tabIndex={tabIndex}
      />
    ),
  },
  {
    id: "cpu",
    title: "CPUs",
    width: 92,
    align: "end",
    sortable: true,
    firstDirection: "descending",
    cell: ({ sum }) => <Amount value={sum.cpu} />,
  },
  {
    id: "memory",
    title: "Memory",
    width: 100,
    align: "end",
    sortable: true,
    firstDirection: "descending",
    cell: ({ sum }) => <Bytes value={sum.memory} />,
  },
  {
    id: "storage",
    title: "Storage",
    width: 100,
    align: "end",
    sortable: true,
    firstDirection: "descending",
    cell: ({ sum }) => <Bytes value={sum.storage} />,
  },
];

/** Smaller shares would round to nothing. */
const LEAST_SHARE = 0.0005;

/** A share of all GPUs; none of none is no number. */
function shareText(part: number, whole: number): string {
  if (whole === 0) return emptyValue;
  const share = part / whole;
  return share > 0 && share < LEAST_SHARE ? "<0.1%" : formatPercent(share);
}

/** Zero is common, so it is muted. */
function amountClass(value: number): string {
  return cn("tabular", value === 0 && "text-text-muted");
}

function Amount({ value }: { value: number }) {
  return <span className={amountClass(value)}>{formatNumber(value)}</span>;
}

interface LinkedAmountProps {
  value: number;
  /** Undefined for a number without a list that has the same total. */
  href: string | undefined;
  label: string;
  tabIndex: 0 | -1;
}

function LinkedAmount({ value, href, label, tabIndex }: LinkedAmountProps) {
  if (href === undefined) return <Amount value={value} />;
  return (
    <Link
      href={href}
      prefetch={false}
      variant="subtle"
      tabIndex={tabIndex}
      aria-label={label}
      title={label}
      className="tabular underline decoration-border-strong"
    >
      {formatNumber(value)}
    </Link>
  );
}

function Bytes({ value }: { value: number }) {
  return (
    <span className={amountClass(value)} title={`${formatNumber(value)} bytes`}>
      {formatBytes(value)}
    </span>
  );
}

/** The GPUs of a row by priority: one bar, and its numbers. */
function PrioritySplit({ sum: { by_priority, gpu } }: { sum: OccupancySum }) {
  const segments = prioritySegments(by_priority);
  const text = segments.map(({ label, value }) => `${label} ${formatNumber(value)}`).join(", ");
  return (
    <span className="flex min-w-0 items-center gap-2" title={`GPUs by priority: ${text}`}>
      <SegmentBar layout={barLayout(segments, { full: gpu })} className="h-2 w-20 shrink-0" />
      <span className="sr-only">{text}</span>
      <span aria-hidden className="tabular flex min-w-0 gap-2 text-xs">
        {segments.map(({ key, label, value }) => (
          <span key={key} className={value === 0 ? "text-text-muted" : undefined}>
            <span className="text-text-muted">{label.slice(0, 1)}</span> {formatNumber(value)}
          </span>
        ))}
      </span>
    </span>
  );
}
