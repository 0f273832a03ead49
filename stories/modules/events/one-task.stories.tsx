import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { eventHandlers, workflowHandlers } from "@/mocks/handlers";
import { EventViewer, EXACT_TIMES_KEY } from "@/modules/events/event-viewer";
import { runningTask } from "../../fixtures/tasks";
import { inPanel } from "../../frames/panel-frame";
import { eventList } from "./events-page";

const meta = preview.meta({
  title: "Workflow/Events",
  decorators: [inPanel],
  loaders: [loadWorld],
  parameters: { subject: runningTask },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...workflowHandlers(world), ...eventHandlers(world)),
  render: (_, { subject: { workflow, task } }) => (
    <EventViewer workflow={workflow.name} task={task.name} retryId={task.retry_id} live className="flex-1" />
  ),
});

export default meta;

/** Events of one attempt, expanded, in the panel of a task. */
export const OneTask = meta.story({
  play: async ({ canvas, subject: { task } }) => {
    const list = eventList(canvas);
    await expect(await list.attempt(task)).toHaveAttribute("aria-expanded", "true");
    await expect(list.attempts()).toHaveLength(1);
    await expect(list.events(/Task is running/)[0]).toBeVisible();
  },
});

/** Relative times by default, exact ones on request; the other one is on hover. The choice is stored. */
export const ExactTimes = meta.story({
  beforeEach() {
    localStorage.removeItem(EXACT_TIMES_KEY);
    return () => localStorage.removeItem(EXACT_TIMES_KEY);
  },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole("region", { name: "Event list" });
    const list = eventList(canvas);
    const time = () => list.events()[0]?.querySelector("time");
    await waitFor(() => expect(time()).toHaveTextContent(/ ago$|^just now$/));
    await expect(time()).toHaveAttribute("title", expect.stringMatching(/ UTC$/));
    await userEvent.click(canvas.getByRole("button", { name: "Exact times" }));
    await expect(time()).toHaveTextContent(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/);
    await expect(time()).toHaveAttribute("title", expect.stringMatching(/ ago$|^just now$/));
    await expect(localStorage.getItem(EXACT_TIMES_KEY)).toBe("true");
  },
});
