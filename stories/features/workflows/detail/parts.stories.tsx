import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { countTasks, groupTasks } from "@/components/workflow/group-tasks";
import { TaskCountBar } from "@/components/workflow/task-count-bar";
import { CancellationNotice, PolicyWarnings } from "@/features/workflows/detail/workflow-notices";
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

/** Cancellation reason and policy warnings. */
export const Notices = meta.story({
  render: (_, { globals }) => {
    const workflow = {
      ...canceled(expectedWorld(globals)),
      warnings: ["pool-33 requires a `team` label; this workflow has none."],
    };
    return (
      <div className="flex max-w-xl flex-col gap-4">
        <CancellationNotice workflow={workflow} />
        <PolicyWarnings workflow={workflow} />
      </div>
    );
  },
  play: async ({ canvas, globals }) => {
    const { cancel_message = "" } = canceled(expectedWorld(globals));
    await expect(canvas.getByText(cancel_message)).toBeVisible();
    const warnings = canvas.getByRole("region", { name: "Warnings" });
    await expect(warnings).toHaveTextContent("pool-33 requires a team label; this workflow has none.");
    await expect(within(warnings).getByText("team", { selector: "code" })).toBeVisible();
  },
});

const statuses = ["RUNNING", "COMPLETED", "FAILED", "FAILED_CANCELED", "WAITING"] as const;

/** Progress of a workflow's tasks, per status. */
export const TaskCounts = meta.story({
  render: (_, { globals }) => (
    <ul className="flex flex-col gap-2 text-sm">
      {statuses.map((status) => {
        const { groups } = workflowOf(expectedWorld(globals), status, (row) => row.groups.length > 2);
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
