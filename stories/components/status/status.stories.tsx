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

const cell = "border-b border-border py-2 pr-6 text-left align-top";

/** All statuses of a workflow, as a pill, as they stand in tables, and what they mean. */
export const Workflow = meta.story({
  render: () => (
    <table className="text-sm">
      <tbody>
        {Object.values(WorkflowStatus).map((status) => (
          <tr key={status}>
            <td className={cell}>
              <WorkflowStatusBadge status={status} />
            </td>
            <td className={cell}>
              <WorkflowStatusBadge status={status} appearance="plain" />
            </td>
            <td className={`${cell} text-text-muted`}>{workflowStatusPresentation[status].meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ),
});

/** All statuses of a task group and its tasks. */
export const TaskGroup = meta.story({
  render: () => (
    <table className="text-sm">
      <tbody>
        {Object.values(TaskGroupStatus).map((status) => (
          <tr key={status}>
            <td className={cell}>
              <TaskGroupStatusBadge status={status} />
            </td>
            <td className={cell}>
              <TaskGroupStatusBadge status={status} appearance="plain" />
            </td>
            <td className={`${cell} text-text-muted`}>{taskGroupStatusPresentation[status].meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
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
