import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { hasEnded } from "@/components/workflow/workflow-state";
import { eventHandlers, workflowHandlers } from "@/mocks/handlers";
import { EventViewer } from "@/modules/events/event-viewer";
import { rootFailure } from "../../fixtures/workflows";
import { inPanel, narrow, overflowOf } from "../../frames/panel-frame";
import { eventList } from "./events-page";

const meta = preview.meta({
  title: "Workflow/Events",
  decorators: [inPanel],
  loaders: [loadWorld],
  parameters: { subject: rootFailure, searchParams: "?event-stage=stuck&event-severity=fatal" },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...workflowHandlers(world), ...eventHandlers(world)),
  render: (_, { subject: { workflow } }) => (
    <EventViewer workflow={workflow.name} live={!hasEnded(workflow)} className="flex-1" />
  ),
});

export default meta;

/** A stage and a severity that do not exist: what is shown instead is said. */
export const UnreadableAddress = meta.story({
  play: async ({ canvas, subject, userEvent }) => {
    await eventList(canvas).attempt(subject.task);
    await expect(canvas.getByText(/event-stage=stuck: use all, scheduling/)).toBeVisible();
    await expect(canvas.getByText(/event-severity=fatal: use all or warnings/)).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Remove from address" }));
    await waitFor(() => expect(canvas.queryByText(/The address has/)).toBeNull());
  },
});

/** The button is below the text. */
export const UnreadableAddressNarrow = UnreadableAddress.extend({
  ...narrow,
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText(/event-stage=stuck/)).toBeVisible();
    await expect(overflowOf(canvasElement)).toBe(0);
  },
});
