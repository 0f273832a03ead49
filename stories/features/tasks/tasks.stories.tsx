import { getRouter } from "@storybook/nextjs/navigation.mock";
import { HttpResponse, http } from "msw";
import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { TasksScreen } from "@/features/tasks/tasks-screen";
import { TaskGroupStatus, WorkflowPriority } from "@/lib/api/generated.schemas";
import { formatCount } from "@/lib/format/number";
import { taskHref } from "@/lib/hrefs/workflow-href";
import { taskHandlers } from "@/mocks/handlers";
import { failsOnce, failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
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

export const Default = meta.story({
  play: async ({ canvas, canvasElement, world }) => {
    const list = listDriver(canvasElement, "Tasks");
    const { entries, total } = world.tasks.generatePage(0, 5);
    await waitFor(() => expect(list.hrefs().slice(0, 5)).toEqual(hrefsOf(entries)));
    await expect(await canvas.findByText(formatCount(total, "task"))).toBeVisible();
    await expect(list.columnTitles().slice(0, 3)).toEqual(["Task", "Status", "Workflow"]);
  },
});

/** The columns shown by default fit the screen. */
export const FittingColumns = meta.story({
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  play: async ({ canvasElement }) => {
    const list = listDriver(canvasElement, "Tasks");
    await list.loaded();
    const { scrollWidth, clientWidth } = list.scroller();
    await expect(scrollWidth).toBe(clientWidth);
    await expect(list.columnTitles().includes("CPUs")).toBe(window.innerWidth >= 1840);
  },
});

/** An empty platform. */
export const Empty = meta.story({
  globals: { volume: "none" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No tasks yet")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Submit workflow" })).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("button", { name: "Clear filters" })).toBeNull());
  },
});

/** One workflow, of one task. */
export const OneRow = meta.story({
  globals: { volume: "default" },
  beforeEach({ msw, world }) {
    const [entry] = world.tasks.generatePage(0, 1).entries;
    msw.use(http.get("*/api/task", () => HttpResponse.json({ entries: [entry], total: 1 })));
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("1 task")).toBeVisible();
  },
});

export const HighVolume = meta.story({ globals: { volume: "high" } });

/** The tasks of a billion workflows open as fast as those of a hundred, including the last one. */
export const Billion = meta.story({
  globals: { volume: "billion" },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Tasks");
    const { tasks } = world;
    const { total } = tasks;
    await expect(await canvas.findByText(formatCount(total, "task"))).toBeVisible();
    await userEvent.type(canvas.getByLabelText("Go to row"), `${total}{Enter}`);
    const [last] = hrefsOf(tasks.generatePage(total - 1, 1).entries);
    await waitFor(() => expect(list.hrefs().at(-1)).toBe(last));
    await expect(list.row(total - 1)).toHaveFocus();
  },
});

/** Skeleton rows in the final layout, so that nothing shifts. */
export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers("/api/task")),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("grid", { name: "Tasks" })).toHaveAttribute("aria-busy", "true");
  },
});

/** The server fails; the details can be copied into a report. */
const ServerError = meta.story({
  beforeEach: ({ msw }) => msw.use(failsWith("/api/task", 500)),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Tasks could not be loaded")).toBeVisible();
  },
});

// Named differently, since `Error` would shadow the global.
export { ServerError as Error };

/** The first request fails; Retry loads the list. */
export const ErrorThenRetry = meta.story({
  beforeEach: ({ msw }) => msw.use(failsOnce("/api/task", 503)),
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Tasks");
    await userEvent.click(await canvas.findByRole("button", { name: "Retry" }));
    const { entries } = world.tasks.generatePage(0, 3);
    await waitFor(() => expect(list.hrefs().slice(0, 3)).toEqual(hrefsOf(entries)));
    await waitFor(() => expect(canvas.queryByRole("alert")).toBeNull());
  },
});

/** A failed refresh shows an alert and keeps the rows; the next successful one clears it. */
export const StaleRefresh = meta.story({
  play: async ({ canvas, canvasElement, world, msw, userEvent }) => {
    const list = listDriver(canvasElement, "Tasks");
    const first = hrefsOf(world.tasks.generatePage(0, 1).entries);
    await canvas.findByText(formatCount(world.tasks.total, "task"));
    await waitFor(() => expect(list.hrefs().slice(0, 1)).toEqual(first));
    msw.use(failsWith("/api/task", 500));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Refresh failed");
    await expect(list.hrefs().slice(0, 1)).toEqual(first);
    msw.use(...taskHandlers(world));
    await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    await waitFor(() => expect(canvas.queryByRole("alert")).toBeNull());
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
  parameters: { searchParams: "?f=workflow:no-such-run" },
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Tasks");
    await expect(await canvas.findByText("No task matches these filters")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Clear filters" }));
    const { entries } = world.tasks.generatePage(0, 3);
    await waitFor(() => expect(list.hrefs().slice(0, 3)).toEqual(hrefsOf(entries)));
  },
});

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

const longName = (text: string) =>
  `${text}-with-a-name-that-somebody-thought-about-for-a-long-time-and-then-made-longer-by-a-date-2026-11-22`;

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

/** 360 px: the task column is pinned, and the status beside it is visible without scrolling. */
export const Narrow = meta.story({
  parameters: {
    searchParams: "?f=status:RUNNING&f=status:WAITING",
  },
  globals: { viewport: { value: "phone", isRotated: false } },
});
