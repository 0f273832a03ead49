import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { hasEnded } from "@/components/workflow/workflow-state";
import { eventHandlers, workflowHandlers } from "@/mocks/handlers";
import { EventViewer } from "@/modules/events/event-viewer";
import { attemptsOf } from "../../fixtures/find";
import { withRetries } from "../../fixtures/workflows";
import { inPanel } from "../../frames/panel-frame";
import { eventList } from "./events-page";

const meta = preview.meta({
  title: "Workflow/Events",
  decorators: [inPanel],
  loaders: [loadWorld],
  parameters: { subject: withRetries },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...workflowHandlers(world), ...eventHandlers(world)),
  render: (_, { subject: { workflow } }) => (
    <EventViewer workflow={workflow.name} live={!hasEnded(workflow)} className="flex-1" />
  ),
});

export default meta;

/** Each attempt has its own row, in order. */
export const Retries = meta.story({
  play: async ({ canvas, subject: { workflow, task } }) => {
    const { name } = task;
    const list = eventList(canvas);
    const attempts = attemptsOf(workflow).filter((attempt) => attempt.name === name);
    const own = attempts.map(({ retry_id }) => retry_id);
    await expect(await list.attempt({ name, retry_id: 1 })).toHaveTextContent("Attempt 2");
    const keys = list.attempts().map(({ dataset }) => dataset.attempt);
    const first = keys.indexOf(`${name}/0`);
    await expect(keys.slice(first, first + own.length)).toEqual(own.map((retryId) => `${name}/${retryId}`));
    await list.showsStages({ name, retry_id: 0 }, /failed/);
  },
});
