import { HttpResponse, http } from "msw";
import { expect, waitFor, within } from "storybook/test";
import { PAGE_MODES } from "#.storybook/modes";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { TasksScreen } from "@/features/tasks/tasks-screen";
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

export const Default = meta.story({
  parameters: { chromatic: { modes: PAGE_MODES } },
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

/** One workflow, of one task: the presets count it by its status. */
export const OneRow = meta.story({
  globals: { volume: "default" },
  beforeEach({ msw, world }) {
    const { entries } = world.tasks.generatePage(0, 1);
    const total = entries.length;
    const groups = entries.map(({ status }) => ({ key: { status }, count: 1 }));
    const as_of = new Date(world.now).toISOString();
    msw.use(
      http.get("*/api/task", () => HttpResponse.json({ entries, total })),
      http.get("*/api/task/summary", () => HttpResponse.json({ total, groups, as_of })),
    );
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("1 task")).toBeVisible();
    const presets = canvas.getByRole("group", { name: "Status" });
    await waitFor(() => expect(presets).not.toHaveTextContent("…"));
    const counts = within(presets)
      .getAllByRole("button")
      .map((preset) => Number(/\d+/.exec(preset.textContent ?? "")?.[0]));
    await expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(1);
  },
});

export const HighVolume = meta.story({ globals: { volume: "high" } });

/** The tasks of a billion workflows open as fast as those of a hundred, including the last one. */
export const Billion = meta.story({
  globals: { volume: "billion" },
  play: async ({ canvas, canvasElement, world: { tasks }, userEvent }) => {
    const list = listDriver(canvasElement, "Tasks");
    const { total } = tasks;
    await expect(await canvas.findByText(formatCount(total, "task"))).toBeVisible();
    await userEvent.type(canvas.getByLabelText("Go to row"), `${total}{Enter}`);
    const [last] = hrefsOf(tasks.generatePage(total - 1, 1).entries);
    await waitFor(() => expect(list.hrefs().at(-1)).toBe(last));
    await expect(list.row(total - 1)).toHaveFocus();
  },
});

/** 360 px: the task column is pinned, and the status beside it is visible without scrolling. */
export const Narrow = meta.story({
  parameters: {
    searchParams: "?f=status:RUNNING&f=status:WAITING",
  },
  globals: { viewport: { value: "phone", isRotated: false } },
});
