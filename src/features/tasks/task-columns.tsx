import type { DataTableColumn } from "@/components/data-table/types";
import { PriorityBadge } from "@/components/status/priority-badge";
import { TaskGroupStatusBadge } from "@/components/status/status-badge";
import { ChangeMark } from "@/components/ui/change-mark";
import { Duration, LiveDuration } from "@/components/ui/duration";
import { Link } from "@/components/ui/link";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ListTaskEntry } from "@/lib/api/generated.schemas";
import { formatBytes } from "@/lib/format/bytes";
import { emptyValue } from "@/lib/format/empty-value";
import { formatNumber } from "@/lib/format/number";
import { toIsoTime } from "@/lib/format/time";
import { taskHref, workflowHref } from "@/lib/hrefs/workflow-href";

const linkClass = "block min-w-0 font-mono text-[0.9286em]";

/**
 * Columns of the list. Their ids appear in URLs and saved layouts: letters and digits only. Those shown by default fit
 * the screen beside the sidebar with every status and nearly every workflow name in full.
 */
export const taskColumns: readonly DataTableColumn<ListTaskEntry>[] = [
  {
    id: "task",
    title: "Task",
    width: 164,
    minWidth: 120,
    pinned: true,
    alwaysVisible: true,
    exported: ({ task_name }) => task_name,
    cell: (task, { tabIndex }) => (
      // Without prefetch=false every row that scrolls by would have its page fetched.
      <Link
        href={taskHref(task)}
        prefetch={false}
        variant="subtle"
        tabIndex={tabIndex}
        className={`${linkClass} font-medium`}
      >
        <MiddleTruncate text={task.task_name} keepEnd={6} />
      </Link>
    ),
  },
  {
    id: "status",
    title: "Status",
    width: 164,
    exported: ({ status }) => status,
    cell: ({ task_name, workflow_id, status }) => (
      <ChangeMark subject={`${workflow_id}/${task_name}`} value={status}>
        <TaskGroupStatusBadge status={status} appearance="plain" />
      </ChangeMark>
    ),
  },
  {
    id: "workflow",
    title: "Workflow",
    width: 300,
    minWidth: 140,
    flexible: true,
    exported: ({ workflow_id }) => workflow_id,
    cell: (task, { tabIndex }) => (
      <Link
        href={workflowHref(task.workflow_id)}
        prefetch={false}
        variant="muted"
        tabIndex={tabIndex}
        className={linkClass}
      >
        <MiddleTruncate text={task.workflow_id} keepEnd={9} />
      </Link>
    ),
  },
  {
    id: "user",
    title: "User",
    width: 116,
    hiddenBelow: 1660,
    exported: ({ user }) => user,
    cell: ({ user }) => <span title={user}>{user}</span>,
  },
  {
    id: "pool",
    title: "Pool",
    width: 132,
    hiddenBelow: 1440,
    exported: ({ pool }) => pool,
    cell: ({ pool }) => <Text value={pool} />,
  },
  {
    id: "node",
    title: "Node",
    width: 152,
    hiddenBelow: 1220,
    exported: ({ node }) => node,
    cell: ({ node }) => <Node name={node} />,
  },
  {
    id: "priority",
    title: "Priority",
    width: 80,
    hiddenBelow: 1536,
    exported: ({ priority }) => priority,
    cell: ({ priority }) => <PriorityBadge priority={priority} quiet className="align-middle" />,
  },
  {
    id: "retry",
    title: "Retries",
    width: 76,
    align: "end",
    hiddenByDefault: true,
    exported: ({ retry_id }) => retry_id,
    cell: ({ retry_id }) => <Amount value={retry_id} />,
  },
  {
    id: "start",
    title: "Started",
    width: 124,
    exported: ({ start_time }) => toIsoTime(start_time),
    cell: ({ start_time }) => <RelativeTime value={start_time} />,
  },
  {
    id: "end",
    title: "Ended",
    width: 124,
    hiddenBelow: 1920,
    exported: ({ end_time }) => toIsoTime(end_time),
    cell: ({ end_time }) => <RelativeTime value={end_time} />,
  },
  {
    id: "duration",
    title: "Duration",
    width: 88,
    align: "end",
    hiddenBelow: 1060,
    exportedTitle: "Duration (seconds)",
    exported: ({ duration }) => duration,
    cell: (task) => <RunTime task={task} />,
  },
  {
    id: "gpu",
    title: "GPUs",
    width: 64,
    align: "end",
    hiddenBelow: 1280,
    exported: ({ gpu }) => gpu,
    cell: ({ gpu }) => <Amount value={gpu} />,
  },
  {
    id: "cpu",
    title: "CPUs",
    width: 64,
    align: "end",
    hiddenBelow: 1840,
    exported: ({ cpu }) => cpu,
    cell: ({ cpu }) => <Amount value={cpu} />,
  },
  {
    id: "memory",
    title: "Memory",
    width: 88,
    align: "end",
    hiddenBelow: 1840,
    exportedTitle: "Memory (bytes)",
    exported: ({ memory }) => memory,
    cell: ({ memory }) => <Bytes value={memory} />,
  },
  {
    id: "storage",
    title: "Storage",
    width: 88,
    align: "end",
    hiddenByDefault: true,
    exportedTitle: "Storage (bytes)",
    exported: ({ storage }) => storage,
    cell: ({ storage }) => <Bytes value={storage} />,
  },
];

/** From start to end; live while the task runs. */
function RunTime({ task: { start_time, end_time, duration } }: { task: ListTaskEntry }) {
  if (start_time === undefined) return <Nothing />;
  return end_time === undefined ? <LiveDuration start={start_time} /> : <Duration seconds={duration} />;
}

/** Nodes of a pool share a prefix and differ at the end. */
function Node({ name }: { name: string | undefined }) {
  if (name === undefined) return <Nothing />;
  return (
    <span className="block min-w-0 font-mono text-[0.9286em]">
      <MiddleTruncate text={name} keepEnd={6} />
    </span>
  );
}

function Text({ value }: { value: string | undefined }) {
  return value === undefined ? <Nothing /> : <span title={value}>{value}</span>;
}

/** Zero is the most common value, so it is muted. */
function Amount({ value }: { value: number }) {
  return <span className={value === 0 ? "tabular text-text-muted" : "tabular"}>{formatNumber(value)}</span>;
}

function Bytes({ value }: { value: number }) {
  return (
    <span className="tabular" title={`${formatNumber(value)} bytes`}>
      {formatBytes(value)}
    </span>
  );
}

function Nothing() {
  return <span className="text-text-muted">{emptyValue}</span>;
}
