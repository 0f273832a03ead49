import { HttpResponse, http } from "msw";
import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { hasEnded } from "@/components/workflow/workflow-state";
import type { Event } from "@/lib/api/generated.schemas";
import { eventHandlers, workflowHandlers } from "@/mocks/handlers";
import { EventViewer, EXACT_TIMES_KEY } from "@/modules/events/event-viewer";
import { running } from "../../fixtures/workflows";
import { inPanel } from "../../frames/panel-frame";
import { attemptIn, eventList, eventsOf, eventsPath } from "./events-page";

/** Events and the platform's status come from two sources: out of order, late and incomplete. */
const meta = preview.meta({
  title: "Workflow/Events/Incomplete",
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

/** Stages follow the platform's status, events are sorted by time, and a task without any events is still listed. */
export const OutOfOrder = meta.story({
  beforeEach({ msw, subject: { workflow }, world }) {
    const lost = attemptIn(workflow, "COMPLETED");
    const events = eventsOf(world, workflow)
      .filter(
        ({ task_name, reason }) => task_name !== lost.name && reason !== "Scheduled" && reason !== "Created",
      )
      // Reverse groups of three seconds.
      .toSorted((one, other) => seconds(other) - seconds(one) || one.reason.length - other.reason.length);
    msw.use(http.get(`*${eventsPath}`, () => HttpResponse.json({ entries: events, total: events.length })));
    localStorage.setItem(EXACT_TIMES_KEY, "true");
    return () => localStorage.removeItem(EXACT_TIMES_KEY);
  },
  play: async ({ canvas, subject: { workflow }, userEvent }) => {
    const list = eventList(canvas);
    const lost = await list.attempt(attemptIn(workflow, "COMPLETED"));
    await userEvent.click(lost);
    await expect(await canvas.findByText("No events available.")).toBeVisible();
    await userEvent.click(lost);

    const started = attemptIn(workflow, "RUNNING");
    await list.showsStages(
      started,
      "Scheduling passed, Initializing passed, Running in progress, Done not reached",
    );
    await userEvent.click(await list.attempt(started));
    const times = await waitFor(() => {
      const shown = canvas
        .getAllByText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/)
        .map((time) => time.textContent);
      expect(shown.length).toBeGreaterThan(2);
      return shown;
    });
    await expect(times).toEqual([...times].sort());
  },
});

const seconds = ({ first_timestamp }: Event) => Math.floor(Date.parse(first_timestamp) / 3_000);
