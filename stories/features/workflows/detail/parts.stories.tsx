import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { countTasks, groupTasks } from "@/components/workflow/group-tasks";
import { TaskCountBar } from "@/components/workflow/task-count-bar";
import { CancellationNotice, PolicyWarnings } from "@/features/workflows/detail/workflow-notices";
import { findWorkflow } from "../../../fixtures/find";
import { canceled } from "../../../fixtures/workflows";

const meta = preview.meta({
  title: "Workflow/Parts",
  loaders: [loadWorld],
  parameters: { layout: "padded" },
  globals: { volume: "default" },
});

export default meta;

/** Cancellation reason and policy warnings. */
export const Notices = meta.story({
  parameters: { subject: canceled },
  render: (_, { subject }) => {
    const warnings = ["pool-33 requires a `team` label; this workflow has none."];
    const workflow = { ...subject.workflow, warnings };
    return (
      <div className="flex max-w-xl flex-col gap-4">
        <CancellationNotice workflow={workflow} />
        <PolicyWarnings workflow={workflow} />
      </div>
    );
  },
  play: async ({ canvas, subject }) => {
    const { cancel_message = "" } = subject.workflow;
    await expect(canvas.getByText(cancel_message)).toBeVisible();
    const warnings = canvas.getByRole("region", { name: "Warnings" });
    await expect(warnings).toHaveTextContent("pool-33 requires a team label; this workflow has none.");
    await expect(within(warnings).getByText("team", { selector: "code" })).toBeVisible();
  },
});

const statuses = ["RUNNING", "COMPLETED", "FAILED", "FAILED_CANCELED", "WAITING"] as const;

/** Progress of a workflow's tasks, per status. */
export const TaskCounts = meta.story({
  render: (_, { world }) => (
    <ul className="flex flex-col gap-2 text-sm">
      {statuses.map((status) => {
        const { groups } = findWorkflow(world, status, (workflow) => workflow.groups.length > 2);
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
