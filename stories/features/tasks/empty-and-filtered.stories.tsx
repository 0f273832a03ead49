import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { TasksScreen } from "@/features/tasks/tasks-screen";
import { TaskGroupStatus, WorkflowPriority } from "@/lib/api/generated.schemas";
import { formatCount } from "@/lib/format/number";
import { inAppShell } from "../../frames/in-app-shell";
import { listDriver } from "../list-driver";
import { hrefsOf, prepareTasks, tasksParameters } from "./tasks-page";

const meta = preview.meta({
  title: "Pages/Tasks",
  component: TasksScreen,
  parameters: tasksParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareTasks,
});

export default meta;

/** An empty platform. */
export const Empty = meta.story({
  globals: { volume: "none" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No tasks yet")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Submit workflow" })).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("button", { name: "Clear filters" })).toBeNull());
  },
});

/** A link with filters opens the same list with its exact count. */
export const Filtered = meta.story({
  parameters: { searchParams: "?f=status:RUNNING&f=priority:HIGH&f=priority:LOW&order=oldest" },
  play: async ({ canvas, canvasElement, world }) => {
    const list = listDriver(canvasElement, "Tasks");
    const { entries, total } = world.tasks.page({
      filter: {
        statuses: [TaskGroupStatus.RUNNING],
        priorities: [WorkflowPriority.HIGH, WorkflowPriority.LOW],
      },
      order: "ASC",
      limit: 5,
    });
    await expect(await canvas.findByText(formatCount(total, "task"))).toBeVisible();
    await waitFor(() => expect(list.hrefs().slice(0, 5)).toEqual(hrefsOf(entries)));
  },
});

/** No match under filters differs from an empty list: the filters can be cleared. */
export const FilteredEmpty = meta.story({
  parameters: { searchParams: "?f=workflow:no-such-workflow" },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Tasks");
    await expect(await canvas.findByText("No task matches these filters")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Clear filters" }));
    const { entries } = world.tasks.generatePage(0, 3);
    await waitFor(() => expect(list.hrefs().slice(0, 3)).toEqual(hrefsOf(entries)));
  },
});
