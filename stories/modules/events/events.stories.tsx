import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { hasEnded } from "@/components/workflow/workflow-state";
import { eventHandlers, workflowHandlers } from "@/mocks/handlers";
import { EventViewer } from "@/modules/events/event-viewer";
import { running } from "../../fixtures/workflows";
import { inPanel } from "../../frames/panel-frame";
import { attemptIn, eventList } from "./events-page";

const meta = preview.meta({
  title: "Workflow/Events",
  decorators: [inPanel],
  loaders: [loadWorld],
  parameters: { subject: running },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...workflowHandlers(world), ...eventHandlers(world)),
  render: (_, { subject: { workflow } }) => (
    <EventViewer workflow={workflow.name} live={!hasEnded(workflow)} className="flex-1" />
  ),
});

export default meta;

/** Some tasks are completed, some are running, and some are waiting for them. */
export const Default = meta.story({
  // Wide enough for the names of the stages.
  globals: { viewport: { value: "laptop", isRotated: false } },
  play: async ({ canvas, subject: { workflow }, userEvent }) => {
    const list = eventList(canvas);
    await list.showsStages(
      attemptIn(workflow, "COMPLETED"),
      "Scheduling passed, Initializing passed, Running passed, Done passed",
    );
    await list.showsStages(
      attemptIn(workflow, "RUNNING"),
      "Scheduling passed, Initializing passed, Running in progress, Done not reached",
    );
    const done = await list.attempt(attemptIn(workflow, "COMPLETED"));
    await expect(canvas.getByText(/more tasks? (has|have) not started yet\.$/)).toBeVisible();

    await expect(list.events(/Task completed/)).toHaveLength(0);
    await userEvent.click(done);
    await expect(done).toHaveAttribute("aria-expanded", "true");
    await waitFor(() => expect(list.events(/Task completed/)[0]).toBeVisible());
    // The reason is not repeated, and each event has one line.
    const [pulling] = list.events(/Pulling/);
    await expect(pulling).toHaveTextContent(/^Pulling image/);
    for (const row of list.events()) await expect(row.offsetHeight).toBe(32);
    await expect(canvas.getByText("Initializing", { selector: "[aria-hidden] *" })).toBeVisible();
  },
});
