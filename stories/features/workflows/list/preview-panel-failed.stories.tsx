import { expect, fn, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { TaskGroupStatus, WorkflowStatus } from "@/lib/api/generated.schemas";
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

/** The first failure and its message. Bars show only what completed. */
export const Failed = meta.story({
  parameters: { subject: newest(WorkflowStatus.FAILED) },
  play: async ({ canvas, subject }) => {
    const failure = within(await canvas.findByRole("region", { name: "Failure" }));
    await expect(failure.getByText(/exit code/)).toBeVisible();
    for (const group of subject.workflow.groups) {
      const latest = new Map(group.tasks.map((task) => [task.name, task.status]));
      const completed = [...latest.values()].filter((status) => status === TaskGroupStatus.COMPLETED);
      const bar = canvas.getByRole("progressbar", { name: `Tasks of ${group.name}` });
      await expect(bar).toHaveAttribute("aria-valuenow", `${completed.length}`);
      await expect(bar).toHaveAttribute("aria-valuemax", `${latest.size}`);
    }
  },
});
