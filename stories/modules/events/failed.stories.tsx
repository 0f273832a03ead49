import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { hasEnded } from "@/components/workflow/workflow-state";
import { formatExactTime } from "@/lib/format/time";
import { eventHandlers, workflowHandlers } from "@/mocks/handlers";
import { EventViewer } from "@/modules/events/event-viewer";
import { rootFailure } from "../../fixtures/workflows";
import { inPanel, narrow, overflowOf } from "../../frames/panel-frame";
import { eventList, eventsOf } from "./events-page";

const meta = preview.meta({
  title: "Workflow/Events",
  decorators: [inPanel],
  loaders: [loadWorld],
  parameters: { subject: rootFailure },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...workflowHandlers(world), ...eventHandlers(world)),
  render: (_, { subject: { workflow } }) => (
    <EventViewer workflow={workflow.name} live={!hasEnded(workflow)} className="flex-1" />
  ),
});

export default meta;

/** The cause is the last event of the task that failed first. */
export const Failed = meta.story({
  play: async ({ canvas, subject: { task }, userEvent }) => {
    const list = eventList(canvas);
    await list.showsStages(task, /Running failed, Done not reached$/);
    await userEvent.click(await list.attempt(task));
    const cause = new RegExp(`${escaped(task.failure_message)} \\(exit code`);
    await waitFor(() => expect(list.events(cause)).toHaveLength(1));
    const [event] = list.events(cause);
    if (event !== undefined) await userEvent.click(event);
    await expect(canvas.getByText(cause, { selector: "p" })).toBeVisible();
  },
});

/** The status moves below the name, and the current stage below the dots. */
export const Narrow = meta.story({
  ...narrow,
  play: async ({ canvas, canvasElement, subject: { workflow, task }, userEvent, world }) => {
    await userEvent.click(await eventList(canvas).attempt(task));
    const last = eventsOf(world, workflow).findLast(({ task_name }) => task_name === task.name);
    await expect((await canvas.findAllByTitle(formatExactTime(last?.first_timestamp)))[0]).toBeVisible();
    await expect((await canvas.findAllByText("Running", { selector: "[role=img] *" }))[0]).toBeVisible();
    await expect(overflowOf(canvasElement)).toBe(0);
  },
});

const escaped = (text = "") => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
