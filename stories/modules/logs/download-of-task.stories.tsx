import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { logHandlers } from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";
import { findTask } from "../../fixtures/find";
import { logOf } from "../../fixtures/logs";
import { fullHeight, LogStage, logViewer } from "./logs-page";

const completedWithLog = (world: World) =>
  findTask(
    world,
    "COMPLETED",
    (task, workflow) => task.status === "COMPLETED" && logOf(world, workflow, task).lineCount > 0,
  );

const meta = preview.meta({
  title: "Workflow/Logs/Take along",
  decorators: [fullHeight],
  loaders: [loadWorld],
  parameters: { subject: completedWithLog },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(world)),
  render: (_, { subject: { workflow, task } }) => (
    <LogStage workflow={workflow.name} task={task.name} retryId={task.retry_id} live={false} />
  ),
});

export default meta;

/** The file name contains the attempt. */
export const DownloadOfTask = meta.story({
  play: async ({ canvasElement, subject: { workflow, task } }) => {
    const viewer = logViewer(canvasElement);
    const menu = await viewer.openMenu("Export log");
    const item = menu.getByRole<HTMLAnchorElement>("menuitem", { name: "Download" });
    const file = `${workflow.name}_${task.name}_attempt-${task.retry_id}.log`;
    await expect(item).toHaveAttribute("download", file);
    const { pathname, searchParams } = new URL(item.href);
    await expect(pathname).toBe(`/api/workflow/${workflow.name}/task/${task.name}/logs`);
    await expect(searchParams.get("retry_id")).toBe(String(task.retry_id));
    await viewer.closeMenu();
  },
});
