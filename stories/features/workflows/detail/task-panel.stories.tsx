import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { groupTasks } from "@/components/workflow/group-tasks";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { groupOf } from "../../../fixtures/find";
import { firstOfThree } from "../../../fixtures/tasks";
import { running } from "../../../fixtures/workflows";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, detailParameters, openTask } from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail/Panels",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: { ...detailParameters, subject: running },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...detailHandlers(world)),
  render: (_, { subject }) => <WorkflowDetailScreen name={subject.workflow.name} />,
});

export default meta;

/** The buttons beside a task's name move through its group and keep the tab. */
export const Siblings = meta.story({
  parameters: { subject: firstOfThree, searchParams: "?tab=events" },
  play: async ({ canvas, subject, userEvent }) => {
    const [, second] = groupTasks(groupOf(subject));
    await userEvent.click(await canvas.findByRole("tab", { name: /^Tasks/ }));
    await openTask({ canvas, userEvent }, subject.task.name);
    await canvas.findByRole("region", { name: `Task ${subject.task.name}` });
    await userEvent.click(canvas.getByRole("tab", { name: "Events" }));
    await userEvent.click(canvas.getByRole("button", { name: "Next task" }));
    await expect(await canvas.findByRole("region", { name: `Task ${second?.name}` })).toBeVisible();
    await expect(canvas.getByRole("tab", { name: "Events" })).toHaveAttribute("aria-selected", "true");
  },
});

/** The URL has a task that the workflow does not. */
export const MissingTask = meta.story({
  parameters: { searchParams: "?task=no-such-task" },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByText("This workflow has no task no-such-task")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Show workflow" }));
    await expect(await canvas.findByRole("tab", { name: "Overview" })).toBeVisible();
  },
});
