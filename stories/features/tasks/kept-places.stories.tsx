import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { taskList } from "@/features/tasks/task-list";
import { TasksScreen } from "@/features/tasks/tasks-screen";
import { TaskGroupStatus } from "@/lib/api/generated.schemas";
import type { World } from "@/mocks/world/world";
import { inAppShell } from "../../frames/in-app-shell";
import { hasMoved, readList, refreshedOnDemand, stopAt, topOf } from "../kept-places";
import { listDriver } from "../list-driver";
import { hrefsOf, prepareTasks, tasksParameters } from "./tasks-page";

const meta = preview.meta({
  title: "Pages/Tasks/Kept places",
  component: TasksScreen,
  parameters: { ...tasksParameters, searchParams: "?f=status:RUNNING" },
  decorators: [inAppShell],
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  loaders: [loadWorld],
  beforeEach({ msw, world }) {
    const forgetPreferences = prepareTasks({ msw, world });
    const release = refreshedOnDemand(taskList.key);
    return () => {
      release();
      forgetPreferences();
    };
  },
});

export default meta;

/** Targets of the running tasks that the list shows: those that were submitted until it was opened. */
function runningSince({ now }: World): (world: World) => readonly string[] {
  const filter = { statuses: [TaskGroupStatus.RUNNING], submittedBefore: now + 1 };
  return ({ tasks }) => hrefsOf(tasks.page({ filter, limit: 200 }).entries);
}

/** Tasks above have ended, and others have started: the first visible one stays on its pixel. */
export const RowsComeAndGo = meta.story({
  play: async ({ canvasElement, world }) => {
    const list = listDriver(canvasElement, "Tasks");
    const { index, href, laterIndexOf, refreshLater } = readList(world, runningSince(world), hasMoved);
    const top = await stopAt(list, index, href);
    refreshLater();
    await waitFor(() => expect(list.rowTo(href)).toBe(list.row(laterIndexOf(href))));
    await expect(topOf(list, href)).toBeCloseTo(top, 0);
  },
});

/** The focus is in a row that has moved: it stays on the link in it, from which the arrow keys go on. */
export const Focus = meta.story({
  play: async ({ canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Tasks");
    const { index, href, laterIndexOf, refreshLater } = readList(world, runningSince(world), hasMoved);
    await stopAt(list, index - 2, runningSince(world)(world)[index - 2] as string);
    list.rowTo(href)?.querySelector("a")?.focus();
    refreshLater();
    const later = laterIndexOf(href);
    await waitFor(() => expect(list.rowTo(href)).toBe(list.row(later)));
    await expect(list.rowTo(href)?.querySelector("a")).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}");
    await waitFor(() => expect(list.row(later + 1)).toHaveFocus());
  },
});
