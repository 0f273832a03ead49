import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { countTasks, groupTasks } from "@/components/workflow/group-tasks";
import { TaskCountBar } from "@/components/workflow/task-count-bar";
import { WorkflowNotices } from "@/features/workflows/detail/workflow-notices";
import type { World } from "@/mocks/world/world";
import { expectedWorld, workflowOf } from "./detail-page";

const meta = preview.meta({
  title: "Workflow/Parts",
  parameters: { layout: "padded" },
  globals: { volume: "default" },
});

export default meta;

const canceled = (world: World) =>
  workflowOf(world, "FAILED_CANCELED", ({ cancel_message }) => cancel_message !== undefined);

/** Policy warnings and cancellation reason. */
export const Notices = meta.story({
  render: (_, { globals }) => (
    <div className="flex max-w-xl flex-col gap-4">
      <WorkflowNotices
        workflow={{
          ...canceled(expectedWorld(globals)),
          warnings: ["pool-33 requires a `team` label; this workflow has none."],
        }}
      />
    </div>
  ),
  play: async ({ canvas, globals }) => {
    const { cancel_message = "" } = canceled(expectedWorld(globals));
    await expect(canvas.getByText(cancel_message)).toBeVisible();
    await expect(
      within(canvas.getByRole("region", { name: "Warnings" })).getByText(/`team` label/),
    ).toBeVisible();
  },
});

const statuses = ["RUNNING", "COMPLETED", "FAILED", "FAILED_CANCELED", "WAITING"] as const;

/** Progress of a workflow's tasks, per status. */
export const TaskCounts = meta.story({
  render: (_, { globals }) => (
    <ul className="flex flex-col gap-2 text-sm">
      {statuses.map((status) => {
        const { groups } = workflowOf(expectedWorld(globals), status, (run) => run.groups.length > 2);
        return (
          <li key={status} className="flex items-center gap-3">
            <TaskCountBar counts={countTasks(groups.flatMap(groupTasks))} />
            {status}
          </li>
        );
      })}
    </ul>
  ),
});
