import { HttpResponse, http } from "msw";
import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { hasEnded } from "@/components/workflow/workflow-state";
import { eventHandlers, workflowHandlers } from "@/mocks/handlers";
import { EventViewer } from "@/modules/events/event-viewer";
import { attemptsOf } from "../../fixtures/find";
import { running } from "../../fixtures/workflows";
import { inPanel } from "../../frames/panel-frame";
import { eventList, eventsOf, eventsPath, hasBegun } from "./events-page";

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

let releasePlatform = () => {};

/** The platform's status arrives after everything was expanded: new rows are expanded too. */
export const ExpandedBeforeAllIsThere = meta.story({
  beforeEach({ msw, subject: { workflow }, world }) {
    const held = Promise.withResolvers<void>();
    releasePlatform = held.resolve;
    msw.use(
      http.get(`*${eventsPath}`, () => {
        const entries = eventsOf(world, workflow).slice(0, 1);
        return HttpResponse.json({ entries, total: entries.length });
      }),
      http.get("*/api/workflow/:name", async () => {
        await held.promise;
        return HttpResponse.json(workflow);
      }),
    );
  },
  play: async ({ canvas, subject: { workflow }, userEvent }) => {
    const list = eventList(canvas);
    await canvas.findByRole("region", { name: "Event list" });
    await userEvent.click(canvas.getByRole("button", { name: "Collapse all" }));
    await userEvent.click(canvas.getByRole("button", { name: "Expand all" }));
    releasePlatform();
    await list.attempt(attemptsOf(workflow).findLast(hasBegun));
    for (const row of list.attempts()) await expect(row).toHaveAttribute("aria-expanded", "true");
    await expect(canvas.getByRole("button", { name: "Collapse all" })).toBeVisible();
  },
});
