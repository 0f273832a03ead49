import type { DataTableColumn } from "@/components/data-table/types";
import { PriorityBadge } from "@/components/status/priority-badge";
import { WorkflowStatusBadge } from "@/components/status/status-badge";
import { Link } from "@/components/ui/link";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ListEntry } from "@/lib/api/generated.schemas";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import { PreviewButton } from "./preview/preview-button";
import { QueueTime, RunTime, Text, TextPills } from "./workflow-cells";

/** The column that the server sorts by. */
export const SORTED_COLUMN = "submitted";

/** Columns of the list. Their ids appear in URLs and saved layouts: letters and digits only. */
export const workflowColumns: readonly DataTableColumn<ListEntry>[] = [
  {
    id: "name",
    title: "Name",
    width: 236,
    minWidth: 140,
    flexible: true,
    pinned: true,
    alwaysVisible: true,
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
    width: 144,
    cell: ({ status }) => <WorkflowStatusBadge status={status} appearance="plain" />,
  },
  { id: "user", title: "User", width: 120, cell: ({ user }) => <Text value={user} /> },
  {
    id: SORTED_COLUMN,
    title: "Submitted",
    width: 124,
    sortable: true,
    firstDirection: "descending",
    cell: ({ submit_time }) => <RelativeTime value={submit_time} />,
  },
  {
    id: "started",
    title: "Started",
    width: 124,
    hiddenByDefault: true,
    cell: ({ start_time }) => <RelativeTime value={start_time} />,
  },
  {
    id: "ended",
    title: "Ended",
    width: 124,
    hiddenByDefault: true,
    cell: ({ end_time }) => <RelativeTime value={end_time} />,
  },
  { id: "duration", title: "Duration", width: 92, align: "end", cell: (entry) => <RunTime entry={entry} /> },
  {
    id: "queue",
    title: "Queue time",
    width: 96,
    align: "end",
    cell: (entry) => <QueueTime entry={entry} />,
  },
  { id: "pool", title: "Pool", width: 136, cell: ({ pool }) => <Text value={pool} /> },
  {
    id: "priority",
    title: "Priority",
    width: 92,
    cell: ({ priority }) => <PriorityBadge priority={priority} className="align-middle" />,
  },
  { id: "tags", title: "Tags", width: 160, flexible: true, cell: ({ tags }) => <TextPills texts={tags} /> },
  {
    id: "app",
    title: "App",
    width: 168,
    hiddenByDefault: true,
    cell: ({ app_name, app_version }) => (
      <Text value={app_name && (app_version === undefined ? app_name : `${app_name} v${app_version}`)} />
    ),
  },
  {
    id: "labels",
    title: "Labels",
    width: 220,
    hiddenByDefault: true,
    cell: ({ labels = {} }) => (
      <TextPills texts={Object.entries(labels).map(([key, value]) => `${key}=${value}`)} />
    ),
  },
];
