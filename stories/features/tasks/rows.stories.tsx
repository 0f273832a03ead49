import { getRouter } from "@storybook/nextjs/navigation.mock";
import { HttpResponse, http } from "msw";
import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { TasksScreen } from "@/features/tasks/tasks-screen";
import { taskHref } from "@/lib/hrefs/workflow-href";
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

const longName = (text: string) =>
  `${text}-with-a-name-that-somebody-thought-about-for-a-long-time-and-then-made-longer-by-a-date-2026-11-22`;

/** Enter on a row opens the task's panel on its workflow's page; both names are ordinary links. */
export const OpensTask = meta.story({
  globals: { volume: "default" },
  play: async ({ canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Tasks");
    const [first, second] = world.tasks.generatePage(0, 2).entries;
    if (first === undefined || second === undefined) throw new Error("There are no two tasks.");
    await waitFor(() => expect(list.hrefs().slice(0, 2)).toEqual(hrefsOf([first, second])));
    await expect(taskHref(second)).toBe(`/workflows/${second.workflow_id}?task=${second.task_name}`);
    const workflowLink = list.row(0)?.querySelectorAll("a")[1];
    await expect(workflowLink).toHaveAttribute("href", `/workflows/${first.workflow_id}`);
    list.row(0)?.focus();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await expect(getRouter().push).toHaveBeenLastCalledWith(taskHref(second));
  },
});

/** Long names are truncated to the column, in the middle where their ends tell them apart. */
export const LongNames = meta.story({
  globals: { volume: "default" },
  beforeEach({ msw, world }) {
    const { entries, total } = world.tasks.generatePage(0, 50);
    const long = entries.map((task) => ({
      ...task,
      task_name: longName(task.task_name),
      workflow_id: longName(task.workflow_id),
      user: longName(task.user),
      pool: longName(task.pool ?? "pool"),
      node: longName(task.node ?? "node"),
    }));
    msw.use(
      http.get("*/api/task", ({ request }) => {
        if (new URL(request.url).searchParams.get("offset") !== "0") return;
        return HttpResponse.json({ entries: long, total });
      }),
    );
  },
  play: async ({ canvasElement }) => {
    const list = listDriver(canvasElement, "Tasks");
    await list.loaded();
    const row = list.row(0);
    await expect(row?.offsetHeight).toBe(list.row(1)?.offsetHeight);
  },
});
