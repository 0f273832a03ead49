"use client";

import { useMemo } from "react";
import { TaskGroupStatusBadge } from "@/components/status/status-badge";
import { LiveDuration } from "@/components/ui/duration";
import { countTasks, describeCounts, groupTasks } from "@/components/workflow/group-tasks";
import { TaskCountBar } from "@/components/workflow/task-count-bar";
import type { GroupQueryResponse, WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import type { DetailView } from "@/lib/hrefs/workflow-href";
import { GroupNeighbors } from "./group-neighbors";
import { PanelHeader } from "./panel-header";
import { StageTimeline } from "./stage-timeline";
import { TaskSection } from "./task-tree/task-section";

export interface GroupPanelProps {
  workflow: WorkflowQueryResponse;
  group: GroupQueryResponse;
  onOpen: (view: DetailView) => void;
}

/** A task group: progress, stages, upstream and downstream groups, and tasks. */
export function GroupPanel({ workflow, group, onOpen }: GroupPanelProps) {
  const counts = countTasks(groupTasks(group));
  const own = useMemo(() => ({ groups: [group] }), [group]);
  return (
    <section aria-label={`Group ${group.name}`} className="flex min-h-0 min-w-0 flex-1 flex-col">
      <PanelHeader
        steps={[{ label: "Workflow", onOpen: () => onOpen({}) }]}
        title={group.name}
        onClose={() => onOpen({})}
      >
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <TaskGroupStatusBadge status={group.status} />
          <span className="tabular text-text-muted">{describeCounts(counts)}</span>
          {group.start_time !== undefined && (
            <LiveDuration start={group.start_time} end={group.end_time} className="text-text-muted" />
          )}
          <TaskCountBar counts={counts} />
        </div>
      </PanelHeader>
      <section
        aria-label="Details"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable, so it must be focusable
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto border-t border-border p-4 -outline-offset-2"
      >
        {group.failure_message !== undefined && (
          <pre className="rounded-lg border-l-3 border-danger bg-danger-soft px-3 py-2 font-mono text-sm break-words whitespace-pre-wrap">
            {group.failure_message}
          </pre>
        )}
        <GroupNeighbors workflow={workflow} group={group} onOpen={onOpen} />
        <StageTimeline stages={group} />
        <TaskSection workflow={own} onOpen={onOpen} />
      </section>
    </section>
  );
}
