import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { groupOf } from "../../../fixtures/find";
import { withRetries } from "../../../fixtures/workflows";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, detailParameters, openTask } from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail/Panels",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: { ...detailParameters, searchParams: "?tab=tasks", subject: withRetries },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...detailHandlers(world)),
  render: (_, { subject }) => <WorkflowDetailScreen name={subject.workflow.name} />,
});

export default meta;

/** From the task table to a task and its earlier attempt, which shows why it was replaced. */
export const Attempts = meta.story({
  play: async ({ canvas, canvasElement, subject, userEvent }) => {
    const { name } = subject.task;
    const attempts = groupOf(subject).tasks.filter((attempt) => attempt.name === name);
    const first = attempts.find(({ retry_id }) => retry_id === 0);
    if (first?.failure_message === undefined) throw new Error(`The first attempt of ${name} says nothing.`);
    await openTask({ canvas, userEvent }, name);
    const panel = within(await canvas.findByRole("region", { name: `Task ${name}` }));
    await userEvent.click(panel.getByRole("combobox", { name: "Attempt" }));
    const list = within(canvasElement.ownerDocument.body);
    await userEvent.click(await list.findByRole("option", { name: new RegExp(`^1 of ${attempts.length}`) }));
    await expect(await panel.findByText(first.failure_message)).toBeVisible();
  },
});
