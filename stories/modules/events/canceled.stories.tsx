import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { hasEnded } from "@/components/workflow/workflow-state";
import { eventHandlers, workflowHandlers } from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";
import { EventViewer } from "@/modules/events/event-viewer";
import { findTask, taskCount } from "../../fixtures/find";
import { inPanel } from "../../frames/panel-frame";
import { eventList, stagesOf } from "./events-page";

/** The subject's task ran until it was canceled. */
const canceledTask = (world: World) =>
  findTask(
    world,
    "FAILED_CANCELED",
    ({ status, start_time }, workflow) =>
      taskCount(workflow) <= 10 && status === "FAILED_CANCELED" && start_time !== undefined,
  );

const meta = preview.meta({
  title: "Workflow/Events",
  decorators: [inPanel],
  loaders: [loadWorld],
  parameters: { subject: canceledTask },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...workflowHandlers(world), ...eventHandlers(world)),
  render: (_, { subject: { workflow } }) => (
    <EventViewer workflow={workflow.name} live={!hasEnded(workflow)} className="flex-1" />
  ),
});

export default meta;

/** Canceling is no failure: the stage is gray, and the filter for failures does not find it. */
export const Canceled = meta.story({
  play: async ({ canvas, canvasElement, subject: { task }, userEvent }) => {
    const list = eventList(canvas);
    await list.showsStages(
      task,
      "Scheduling passed, Initializing passed, Running canceled, Done not reached",
    );
    await userEvent.click(canvas.getByRole("combobox", { name: "Stage" }));
    const page = within(canvasElement.ownerDocument.body);
    await userEvent.click(await page.findByRole("option", { name: /^Canceled/ }));
    await waitFor(async () => {
      for (const row of list.attempts()) await expect(stagesOf(row)).toHaveAccessibleName(/canceled/);
    });
    await expect(await list.attempt(task)).toBeVisible();
  },
});
