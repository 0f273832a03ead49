"use client";

import ChevronRightIcon from "lucide-react/icons/chevron-right";
import PanelRightOpenIcon from "lucide-react/icons/panel-right-open";
import { memo } from "react";
import { TaskGroupStatusBadge } from "@/components/status/status-badge";
import { LiveDuration } from "@/components/ui/duration";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { describeCounts } from "@/components/workflow/group-tasks";
import { TaskCountBar } from "@/components/workflow/task-count-bar";
import type { TaskGroupStatus } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { pinnedCell, taskColumns } from "./columns";
import { NeighborGroups } from "./neighbor-groups";
import type { GroupTreeRow } from "./task-tree-rows";

export interface GroupRowProps extends GroupTreeRow {
  /** Holds the table's single tab stop. */
  active: boolean;
  /** Names of the groups with a row, for links to them. */
  shownGroups: ReadonlySet<string>;
}

/** A task group: progress, and its upstream and downstream groups. */
export const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { id, group, counts, expanded, position, siblings, active, shownGroups } = props;
  return (
    <tr
      data-row-id={id}
      tabIndex={active ? 0 : -1}
      aria-level={1}
      aria-expanded={expanded}
      aria-posinset={position}
      aria-setsize={siblings}
      className="group/row h-14 scroll-mt-9 cursor-pointer bg-surface-sunken hover:bg-surface-hover outline-none"
    >
      <th
        scope="row"
        className={cn(pinnedCell, "bg-surface-sunken py-0 pr-2 pl-2 group-hover/row:bg-surface-hover")}
      >
        <span className="flex min-w-0 items-center gap-1.5">
          <ChevronRightIcon
            aria-hidden
            className={cn(
              "size-4 shrink-0 text-text-muted transition-transform duration-100",
              expanded && "rotate-90",
            )}
          />
          <span className="flex min-w-0 flex-col">
            <MiddleTruncate text={group.name} className="font-medium" />
            <span title={describeCounts(counts)} className="tabular truncate text-xs text-text-muted">
              {describeCounts(counts)}
            </span>
            <span className="flex pt-0.5 pb-px">
              <TaskCountBar counts={counts} />
            </span>
          </span>
          <button
            type="button"
            data-opens
            tabIndex={active ? 0 : -1}
            aria-label={`Open group ${group.name}`}
            title="Open group"
            className="ml-auto cursor-pointer rounded-sm p-1 text-text-muted opacity-0 group-hover/row:opacity-100 hover:text-text focus-visible:opacity-100"
          >
            <PanelRightOpenIcon aria-hidden className="size-3.5" />
          </button>
        </span>
      </th>
      <td className="px-2">
        <TaskGroupStatusBadge status={group.status} appearance="plain" />
      </td>
      <td className="px-2">
        <LiveDuration start={group.start_time} end={group.end_time} />
      </td>
      <td colSpan={taskColumns.length - 3} className="px-2">
        <span className="flex min-w-0 items-center gap-3 overflow-hidden text-xs">
          {group.failure_message !== undefined && (
            <span
              title={group.failure_message}
              className={cn("min-w-0 truncate", failureColor(group.status))}
            >
              {group.failure_message}
            </span>
          )}
          <NeighborGroups
            title="Waiting for"
            names={group.remaining_upstream_groups}
            shownGroups={shownGroups}
            reachable={active}
          />
          <NeighborGroups
            title="Next"
            names={group.downstream_groups}
            shownGroups={shownGroups}
            reachable={active}
          />
        </span>
      </td>
    </tr>
  );
});

/** Red for the group's own failures; muted for consequences of others. */
function failureColor(status: TaskGroupStatus): string {
  const consequence = status === "FAILED_CANCELED" || status === "FAILED_UPSTREAM";
  return consequence ? "text-text-muted" : "text-danger";
}
