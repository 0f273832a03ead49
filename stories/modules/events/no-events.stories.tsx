import { HttpResponse, http } from "msw";
import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { hasEnded } from "@/components/workflow/workflow-state";
import { eventHandlers, workflowHandlers } from "@/mocks/handlers";
import { failsOnce, neverAnswers } from "@/mocks/handlers/scenarios";
import type { World } from "@/mocks/world/world";
import { EventViewer } from "@/modules/events/event-viewer";
import { attemptsOf, findWorkflow } from "../../fixtures/find";
import { running } from "../../fixtures/workflows";
import { inPanel } from "../../frames/panel-frame";
import { eventList, eventsPath, hasBegun } from "./events-page";

/** Nothing of it has reached the platform yet. */
const unsent = (world: World) => ({
  workflow: findWorkflow(world, "PENDING", (workflow) => !attemptsOf(workflow).some(hasBegun)),
});

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

export const Empty = meta.story({
  parameters: { subject: unsent },
  beforeEach: ({ msw }) =>
    msw.use(http.get(`*${eventsPath}`, () => HttpResponse.json({ entries: [], total: 0 }))),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No events yet")).toBeVisible();
  },
});

export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers(eventsPath)),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading events")).toBeInTheDocument();
  },
});

const ServerError = meta.story({
  name: "Error",
  beforeEach: ({ msw }) => msw.use(failsOnce(eventsPath, 500)),
  play: async ({ canvas, subject: { workflow }, userEvent }) => {
    const alert = within(await canvas.findByRole("alert"));
    await expect(alert.getByText("The events could not be loaded")).toBeVisible();
    await userEvent.click(alert.getByRole("button", { name: "Retry" }));
    const begun = attemptsOf(workflow).find(hasBegun);
    await expect(await eventList(canvas).attempt(begun)).toBeVisible();
  },
});

export { ServerError as Error };

export const NotFound = meta.story({
  render: () => <EventViewer workflow="train-nothing-at-all-00000000" live={false} className="flex-1" />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Workflow not found")).toBeVisible();
  },
});
