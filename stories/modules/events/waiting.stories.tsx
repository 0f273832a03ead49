import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { hasEnded } from "@/components/workflow/workflow-state";
import { eventHandlers, workflowHandlers } from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";
import { EventViewer } from "@/modules/events/event-viewer";
import { findTask, taskCount } from "../../fixtures/find";
import { inPanel } from "../../frames/panel-frame";
import { eventList, eventsOf } from "./events-page";

/** The subject's task finds no resources. */
const withoutResources = (world: World) =>
  findTask(
    world,
    "WAITING",
    (task, workflow) =>
      taskCount(workflow) <= 10 &&
      eventsOf(world, workflow).find(({ reason }) => reason === "FailedScheduling")?.task_name === task.name,
  );

const meta = preview.meta({
  title: "Workflow/Events",
  decorators: [inPanel],
  loaders: [loadWorld],
  parameters: { subject: withoutResources },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...workflowHandlers(world), ...eventHandlers(world)),
  render: (_, { subject: { workflow } }) => (
    <EventViewer workflow={workflow.name} live={!hasEnded(workflow)} className="flex-1" />
  ),
});

export default meta;

/** Waiting for resources is a warning, not a failure. */
export const Waiting = meta.story({
  play: async ({ canvas, subject, userEvent }) => {
    const list = eventList(canvas);
    await list.showsStages(subject.task, /^Scheduling in progress/);
    const row = await list.attempt(subject.task);
    if (row.getAttribute("aria-expanded") === "false") await userEvent.click(row);
    await expect((await canvas.findAllByText("FailedScheduling"))[0]).toBeVisible();
  },
});
