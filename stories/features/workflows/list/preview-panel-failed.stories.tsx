import { expect, fn, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { countTasks, describeCounts, groupTasks } from "@/components/workflow/group-tasks";
import { WorkflowStatus } from "@/lib/api/generated.schemas";
import { workflowHandlers } from "@/mocks/handlers";
import { inAppShell } from "../../../frames/in-app-shell";
import { entryOf, newest, PanelExample } from "./panel-example";

const meta = preview.meta({
  title: "Workflow/Preview",
  parameters: { nextjs: { navigation: { pathname: "/workflows" } } },
  decorators: [inAppShell],
  globals: { volume: "default" },
  loaders: [loadWorld],
  beforeEach: ({ msw, world }) => msw.use(...workflowHandlers(world)),
  render: (_, { subject: { workflow }, world }) => (
    <PanelExample name={workflow.name} entry={entryOf(workflow, world)} onClose={fn()} />
  ),
});

export default meta;

/** The first failure and its message, and what became of the tasks of each group. */
export const Failed = meta.story({
  parameters: { subject: newest(WorkflowStatus.FAILED) },
  play: async ({ canvas, subject }) => {
    const failure = within(await canvas.findByRole("region", { name: "Failure" }));
    await expect(failure.getByText(/exit code/)).toBeVisible();
    for (const group of subject.workflow.groups) {
      const line = canvas.getByRole("link", { name: group.name }).closest("li");
      await expect(line).toHaveTextContent(describeCounts(countTasks(groupTasks(group))));
    }
  },
});
