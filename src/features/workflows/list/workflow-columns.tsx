import type { DataTableColumn } from "@/components/data-table/types";
import { PriorityBadge } from "@/components/status/priority-badge";
import { WorkflowStatusBadge } from "@/components/status/status-badge";
import { ChangeMark } from "@/components/ui/change-mark";
import { Link } from "@/components/ui/link";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Labels, ListEntry } from "@/lib/api/generated.schemas";
import { toIsoTime } from "@/lib/format/time";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import { PreviewButton } from "./preview/preview-button";
import { Gpus, QueueTime, RunTime, TaskProgress, Text, TextPills } from "./workflow-cells";

/** The column that the server sorts by. */
export const SORTED_COLUMN = "submitted";

/**
 * Columns of the list. Their ids appear in URLs and saved layouts: letters and digits only. Those shown by default fit
 * the screen beside the sidebar with every status and nearly every name in full.
 */
export const workflowColumns: readonly DataTableColumn<ListEntry>[] = [
  {
    id: "name",
    title: "Name",
    width: 300,
    minWidth: 140,
    flexible: true,
    pinned: true,
    alwaysVisible: true,
    exported: ({ name }) => name,
    cell: ({ name }, { tabIndex }) => (
      // Without prefetch=false every row that scrolls by would have its page fetched.
      <span className="flex min-w-0 items-center gap-1">
        <Link
          href={workflowHref(name)}
          prefetch={false}
          variant="subtle"
          tabIndex={tabIndex}
          className="block min-w-0 font-mono text-[0.9286em] font-medium"
        >
          <MiddleTruncate text={name} keepEnd={9} />
        </Link>
        <PreviewButton name={name} tabIndex={tabIndex} />
      </span>
    ),
  },
  {
    id: "status",
    title: "Status",
    width: 164,
    exported: ({ status }) => status,
    cell: ({ name, status }) => (
      <ChangeMark subject={name} value={status}>
        <WorkflowStatusBadge status={status} appearance="plain" />
      </ChangeMark>
    ),
  },
  {
    id: "tasks",
    title: "Tasks",
    width: 84,
    align: "end",
    hiddenBelow: 1440,
    exported: ({ task_count }) => task_count,
    cell: (entry) => <TaskProgress entry={entry} />,
  },
  {
    id: "gpus",
    title: "GPUs",
    width: 68,
    align: "end",
    hiddenBelow: 1440,
    exported: ({ gpu_count }) => gpu_count,
    cell: ({ gpu_count }) => <Gpus count={gpu_count} />,
  },
  {
    id: "user",
    title: "User",
    width: 120,
    hiddenBelow: 1060,
    exported: ({ user }) => user,
    cell: ({ user }) => <Text value={user} />,
  },
  {
    id: SORTED_COLUMN,
    title: "Submitted",
    width: 124,
    sortable: true,
    firstDirection: "descending",
    exported: ({ submit_time }) => toIsoTime(submit_time),
    cell: ({ submit_time }) => <RelativeTime value={submit_time} />,
  },
  {
    id: "started",
    title: "Started",
    width: 124,
    hiddenByDefault: true,
    exported: ({ start_time }) => toIsoTime(start_time),
    cell: ({ start_time }) => <RelativeTime value={start_time} />,
  },
  {
    id: "ended",
    title: "Ended",
    width: 124,
    hiddenByDefault: true,
    exported: ({ end_time }) => toIsoTime(end_time),
    cell: ({ end_time }) => <RelativeTime value={end_time} />,
  },
  {
    id: "duration",
    title: "Duration",
    width: 88,
    align: "end",
    exportedTitle: "Duration (seconds)",
    exported: ({ duration }) => duration,
    cell: (entry) => <RunTime entry={entry} />,
  },
  {
    id: "queue",
    title: "Queue time",
    width: 92,
    align: "end",
    hiddenBelow: 1536,
    exportedTitle: "Queue time (seconds)",
    exported: ({ queued_time }) => queued_time,
    cell: (entry) => <QueueTime entry={entry} />,
  },
  {
    id: "pool",
    title: "Pool",
    width: 132,
    hiddenBelow: 1190,
    exported: ({ pool }) => pool,
    cell: ({ pool }) => <Text value={pool} />,
  },
  {
    id: "priority",
    title: "Priority",
    width: 80,
    hiddenBelow: 1270,
    exported: ({ priority }) => priority,
    cell: ({ priority }) => <PriorityBadge priority={priority} quiet className="align-middle" />,
  },
  {
    id: "tags",
    title: "Tags",
    width: 168,
    flexible: true,
    hiddenBelow: 1720,
    exported: ({ tags }) => tags.join(" "),
    cell: ({ tags }) => <TextPills texts={tags} />,
  },
  {
    id: "app",
    title: "App",
    width: 168,
    hiddenByDefault: true,
    exported: ({ app_name, app_version }) => nameOfApp(app_name, app_version),
    cell: ({ app_name, app_version }) => <Text value={nameOfApp(app_name, app_version)} />,
  },
  {
    id: "labels",
    title: "Labels",
    width: 220,
    hiddenByDefault: true,
    exported: ({ labels = {} }) => labelTexts(labels).join(" "),
    cell: ({ labels = {} }) => <TextPills texts={labelTexts(labels)} />,
  },
];

function nameOfApp(name: string | undefined, version: number | undefined): string | undefined {
  return name === undefined || version === undefined ? name : `${name} v${version}`;
}

function labelTexts(labels: Labels): string[] {
  return Object.entries(labels).map(([key, value]) => `${key}=${value}`);
}
