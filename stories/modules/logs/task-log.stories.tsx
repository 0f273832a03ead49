import { userEvent, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { logHandlers } from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";
import { findTask } from "../../fixtures/find";
import { logOf } from "../../fixtures/logs";
import { fullHeight, LogStage, logViewer, messageOf, onLaptop } from "./logs-page";

/** A completed later attempt; it and the first one have logs. */
const retriedTask = (world: World) =>
  findTask(
    world,
    "COMPLETED",
    (task, workflow) =>
      task.status === "COMPLETED" &&
      task.retry_id > 0 &&
      [0, task.retry_id].every((retry_id) => logOf(world, workflow, { ...task, retry_id }).lineCount > 0),
  );

const meta = preview.meta({
  title: "Workflow/Logs/Lines",
  decorators: [fullHeight],
  loaders: [loadWorld],
  parameters: { subject: retriedTask },
  globals: onLaptop,
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(world)),
  render: (_, { subject: { workflow, task } }) => (
    <LogStage workflow={workflow.name} task={task.name} retryId={task.retry_id} live={false} />
  ),
});

export default meta;

/** The second attempt of a task, with a filter for the first one or all. */
export const TaskLog = meta.story({
  play: async ({ canvas, canvasElement, subject: { workflow, task }, world }) => {
    const viewer = logViewer(canvasElement);
    const shows = (retry_id: number) =>
      viewer.showsLine(0, messageOf(logOf(world, workflow, { ...task, retry_id }).lineAt(0)));
    await shows(task.retry_id);
    await userEvent.click(canvas.getByRole("combobox", { name: "Attempt" }));
    await userEvent.click(await within(document.body).findByRole("option", { name: "First attempt" }));
    await shows(0);
  },
});
