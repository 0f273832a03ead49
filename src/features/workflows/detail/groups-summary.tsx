"use client";

import { useId } from "react";
import { TaskGroupStatusBadge } from "@/components/status/status-badge";
import { Button } from "@/components/ui/button";
import { LiveDuration } from "@/components/ui/duration";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { Skeleton } from "@/components/ui/skeleton";
import { countTasks, describeCounts, groupTasks } from "@/components/workflow/group-tasks";
import { TaskCountBar } from "@/components/workflow/task-count-bar";
import { useListTasks } from "@/lib/api/generated";
import type { GroupQueryResponse, WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { emptyValue } from "@/lib/format/empty-value";
import { formatCount, formatNumber } from "@/lib/format/number";
import type { DetailView } from "@/lib/hrefs/workflow-href";
import { withUniqueKeys } from "@/lib/list/unique-keys";
import { workflowTasks } from "../workflow-tasks";
import { gpusByGroup } from "./group-gpus";

/** Maximum number of groups; the Tasks tab has all. */
const SHOWN_GROUPS = 10;

export interface GroupsSummaryProps {
  workflow: WorkflowQueryResponse;
  onOpen: (view: DetailView) => void;
}

/** Status, tasks, and GPUs of each group, with totals. Nothing for a workflow without groups. */
export function GroupsSummary({ workflow: { name, groups }, onOpen }: GroupsSummaryProps) {
  const heading = useId();
  const tasks = useListTasks(workflowTasks(name));
  // GPUs of a part of the tasks are not added up.
  const isComplete = tasks.data !== undefined && tasks.data.total <= tasks.data.entries.length;
  const gpus = isComplete ? gpusByGroup(groups, tasks.data.entries) : undefined;
  if (groups.length === 0) return null;
  const total = gpus && [...gpus.values()].reduce((sum, count) => sum + count, 0);
  const counts = countTasks(groups.flatMap(groupTasks));
  return (
    <section aria-labelledby={heading} className="@container rounded-lg border border-border text-sm">
      <div className="flex flex-wrap items-baseline gap-x-3 px-4 pt-3 pb-2">
        <h2 id={heading} className="font-semibold">
          {formatCount(groups.length, "group")}
        </h2>
        <p className="tabular text-text-muted">
          {formatCount(counts.all, "task")}
          {total !== undefined && `, ${formatCount(total, "GPU")}`}
        </p>
      </div>
      <table className="w-full table-fixed">
        <thead className="text-left text-xs text-text-muted">
          <tr className="[&>th]:pb-1 [&>th]:font-medium">
            <th scope="col" className="pl-4">
              Group
            </th>
            <th scope="col" className="w-32 pl-2 @[40rem]:w-40">
              Status
            </th>
            <th scope="col" className="w-30 pl-2 @max-[28rem]:hidden @[40rem]:w-60 @[56.25rem]:w-88">
              Tasks
            </th>
            <th scope="col" className="w-28 pl-2 @max-[47.5rem]:hidden">
              Duration
            </th>
            <th scope="col" className="w-18 pr-4 text-right">
              GPUs
            </th>
          </tr>
        </thead>
        <tbody className="[&>tr>td]:border-t [&>tr>td]:border-border [&>tr>th]:border-t [&>tr>th]:border-border">
          {withUniqueKeys(groups.slice(0, SHOWN_GROUPS), ({ name }) => name).map(([key, group]) => (
            <GroupLine
              key={key}
              group={group}
              gpus={tasks.isPending ? null : gpus?.get(group.name)}
              onOpen={() => onOpen({ group: group.name })}
            />
          ))}
        </tbody>
      </table>
      {groups.length > SHOWN_GROUPS && (
        <div className="border-t border-border px-2 py-1.5">
          <Button variant="ghost" size="small" onClick={() => onOpen({ tab: "tasks" })}>
            Show all {formatCount(groups.length, "group")}
          </Button>
        </div>
      )}
    </section>
  );
}

interface GroupLineProps {
  group: GroupQueryResponse;
  /** Null while loading, undefined if unknown. */
  gpus: number | null | undefined;
  onOpen: () => void;
}

function GroupLine({ group, gpus, onOpen }: GroupLineProps) {
  const counts = countTasks(groupTasks(group));
  return (
    <tr className="h-9">
      <th scope="row" className="pl-4 text-left font-normal">
        <button
          type="button"
          onClick={onOpen}
          className="flex max-w-full min-w-0 cursor-pointer rounded-sm text-accent-text hover:underline"
        >
          <MiddleTruncate text={group.name} />
        </button>
      </th>
      <td className="pl-2">
        <TaskGroupStatusBadge status={group.status} appearance="plain" />
      </td>
      <td className="pl-2 @max-[28rem]:hidden">
        <span className="relative flex items-center gap-2.5" title={describeCounts(counts)}>
          <TaskCountBar counts={counts} />
          <span className="tabular truncate text-xs text-text-muted @max-[40rem]:sr-only">
            {describeCounts(counts)}
          </span>
        </span>
      </td>
      <td className="pl-2 @max-[47.5rem]:hidden">
        <LiveDuration start={group.start_time} end={group.end_time} />
      </td>
      <td className="tabular pr-4 text-right">
        {gpus === null ? (
          <Skeleton className="ml-auto h-3.5 w-5" />
        ) : gpus === undefined ? (
          emptyValue
        ) : (
          formatNumber(gpus)
        )}
      </td>
    </tr>
  );
}
