import type { ReactNode } from "react";
import preview from "#.storybook/preview";
import { PriorityBadge } from "@/components/status/priority-badge";
import { TaskGroupStatusBadge, WorkflowStatusBadge } from "@/components/status/status-badge";
import {
  taskGroupStatusPresentation,
  workflowStatusPresentation,
} from "@/components/status/status-presentation";
import { TaskGroupStatus, WorkflowPriority, WorkflowStatus } from "@/lib/api/generated.schemas";

const meta = preview.meta({
  title: "Components/Status",
  component: WorkflowStatusBadge,
  parameters: { layout: "padded" },
  args: { status: WorkflowStatus.RUNNING },
});

export default meta;

function StatusRow({ soft, plain, meaning }: { soft: ReactNode; plain: ReactNode; meaning: string }) {
  return (
    <li className="grid grid-cols-[7.875rem_1fr] items-center gap-2 border-b border-border py-2 sm:grid-cols-[8.75rem_9.625rem_1fr]">
      {soft}
      {plain}
      <span className="text-text-muted max-sm:col-span-2">{meaning}</span>
    </li>
  );
}

/** All workflow statuses: as a pill, as in tables, and their meanings. */
export const Workflow = meta.story({
  render: () => (
    <ul className="text-sm">
      {Object.values(WorkflowStatus).map((status) => (
        <StatusRow
          key={status}
          soft={<WorkflowStatusBadge status={status} className="justify-self-start" />}
          plain={<WorkflowStatusBadge status={status} appearance="plain" />}
          meaning={workflowStatusPresentation[status].meaning}
        />
      ))}
    </ul>
  ),
});

/** All statuses of a task group and its tasks. */
export const TaskGroup = meta.story({
  render: () => (
    <ul className="text-sm">
      {Object.values(TaskGroupStatus).map((status) => (
        <StatusRow
          key={status}
          soft={<TaskGroupStatusBadge status={status} className="justify-self-start" />}
          plain={<TaskGroupStatusBadge status={status} appearance="plain" />}
          meaning={taskGroupStatusPresentation[status].meaning}
        />
      ))}
    </ul>
  ),
});

export const Priority = meta.story({
  render: () => (
    <div className="flex flex-col gap-2 text-sm">
      {Object.values(WorkflowPriority).map((priority) => (
        <PriorityBadge key={priority} priority={priority} />
      ))}
    </div>
  ),
});

/** As in tables: Normal is an icon, with its name for screen readers. */
export const QuietPriority = meta.story({
  render: () => (
    <div className="flex flex-col items-start gap-2 text-sm">
      {Object.values(WorkflowPriority).map((priority) => (
        <PriorityBadge key={priority} priority={priority} quiet />
      ))}
    </div>
  ),
});
