import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { hasEnded } from "@/components/workflow/workflow-state";
import { eventHandlers, workflowHandlers } from "@/mocks/handlers";
import { EventViewer } from "@/modules/events/event-viewer";
import { answersWith } from "../../features/workflows/detail/detail-page";
import { running } from "../../fixtures/workflows";
import { inPanel } from "../../frames/panel-frame";
import { attemptIn, eventList } from "./events-page";

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

/** The cluster reports running before the platform does: the platform's status takes precedence. */
export const AheadOfPlatform = meta.story({
  beforeEach({ msw, subject: { workflow } }) {
    msw.use(
      answersWith({
        ...workflow,
        groups: workflow.groups.map((group) => ({
          ...group,
          tasks: group.tasks.map((task) =>
            task.status === "RUNNING"
              ? { ...task, status: "INITIALIZING" as const, start_time: undefined }
              : task,
          ),
        })),
      }),
    );
  },
  play: async ({ canvas, subject, userEvent }) => {
    const list = eventList(canvas);
    const started = attemptIn(subject.workflow, "RUNNING");
    await list.showsStages(
      started,
      "Scheduling passed, Initializing in progress, Running not reached, Done not reached",
    );
    await userEvent.click(await list.attempt(started));
    await waitFor(() => expect(list.events(/Task is running/)[0]).toBeVisible());
  },
});
