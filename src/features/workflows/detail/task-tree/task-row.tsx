"use client";

import CornerDownRightIcon from "lucide-react/icons/corner-down-right";
import { memo } from "react";
import { TaskGroupStatusBadge } from "@/components/status/status-badge";
import { Badge } from "@/components/ui/badge";
import { LiveDuration } from "@/components/ui/duration";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { RelativeTime } from "@/components/ui/relative-time";
import { exitCodeMeaning } from "@/components/workflow/exit-code";
import { cn } from "@/lib/class-names";
import { emptyValue } from "@/lib/format/empty-value";
import { pinnedCell } from "./columns";
import type { TaskTreeRow } from "./task-tree-rows";

export interface TaskRowProps extends TaskTreeRow {
  /** Holds the table's single tab stop. */
  active: boolean;
}

/** One attempt of a task. */
export const TaskRow = memo(function TaskRow(props: TaskRowProps) {
  const { id, attempt, superseded, leads, position, siblings, active } = props;
  return (
    <tr
      data-row-id={id}
      tabIndex={active ? 0 : -1}
      aria-level={2}
      aria-posinset={position}
      aria-setsize={siblings}
      className={cn(
        "group/row h-9 cursor-pointer scroll-mt-9 hover:bg-surface-hover outline-none",
        superseded && "text-text-muted",
      )}
    >
      <th
        scope="row"
        className={cn(pinnedCell, "bg-surface pr-2 pl-7.5 group-hover/row:bg-surface-hover max-md:pl-4")}
      >
        <span className="flex min-w-0 items-center gap-1.5">
          {superseded && <CornerDownRightIcon aria-hidden className="size-3.5 shrink-0" />}
          <MiddleTruncate text={attempt.name} keepEnd={6} />
          {leads && (
            <Badge tone="info" title="Lead task: the group ends when it ends.">
              Lead
            </Badge>
          )}
        </span>
      </th>
      <td className="px-2">
        <TaskGroupStatusBadge status={attempt.status} appearance="plain" />
      </td>
      <td className="px-2">
        <LiveDuration start={attempt.start_time} end={attempt.end_time} />
      </td>
      <td className="px-2">
        {/* Nodes of a pool differ in the number at the end. */}
        <MiddleTruncate text={attempt.node_name ?? emptyValue} keepEnd={6} />
      </td>
      <td className="tabular truncate px-2">{attempt.pod_ip ?? emptyValue}</td>
      <td className="px-2">
        <ExitCode code={attempt.exit_code} message={attempt.failure_message} />
      </td>
      <td className="truncate px-2">
        <RelativeTime value={attempt.start_time} />
      </td>
      <td className="truncate px-2">
        <RelativeTime value={attempt.end_time} />
      </td>
      <td className="px-2">{attempt.retry_id}</td>
    </tr>
  );
});

function ExitCode({ code, message }: { code: number | undefined; message: string | undefined }) {
  if (code === undefined) return <span title={message}>{emptyValue}</span>;
  const title = message ?? exitCodeMeaning(code);
  return (
    <span title={title} className={cn(code !== 0 && "font-medium text-danger")}>
      {code}
    </span>
  );
}
