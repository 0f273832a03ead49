import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { TasksScreen } from "@/features/tasks/tasks-screen";
import { TaskGroupStatus } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { inAppShell } from "../../frames/in-app-shell";
import { listDriver } from "../list-driver";
import { hrefsOf, prepareTasks, tasksParameters } from "./tasks-page";

const meta = preview.meta({
  title: "Pages/Tasks/Filters",
  component: TasksScreen,
  parameters: tasksParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareTasks,
});

export default meta;

/** Tasks of a node: its name is suggested while typing. */
export const ByNode = meta.story({
  globals: { volume: "default" },
  play: async ({ canvas, canvasElement, world: { tasks }, userEvent }) => {
    const list = listDriver(canvasElement, "Tasks");
    const onNode = tasks.generatePage(0, 1, { statuses: [TaskGroupStatus.RUNNING] }).entries[0]?.node;
    if (onNode === undefined) throw new Error("No running task is on a node.");
    await canvas.findByText(formatCount(tasks.total, "task"));
    await userEvent.type(canvas.getByRole("combobox", { name: "Filter tasks" }), `node:${onNode}`);
    await userEvent.click(await screen.findByRole("option", { name: onNode }));
    await userEvent.keyboard("{Escape}");
    const { entries, total } = tasks.generatePage(0, 5, { nodes: [onNode] });
    await expect(
      await canvas.findByText(`${formatNumber(total)} of ${formatCount(tasks.total, "task")}`),
    ).toBeVisible();
    await waitFor(() => expect(list.hrefs().slice(0, 5)).toEqual(hrefsOf(entries)));
  },
});

/** Bare text filters by workflow name; a full name shows the tasks of that workflow. */
export const OfOneWorkflow = meta.story({
  globals: { volume: "default" },
  play: async ({ canvas, canvasElement, world: { tasks }, userEvent }) => {
    const list = listDriver(canvasElement, "Tasks");
    const name = tasks.generatePage(0, 1).entries[0]?.workflow_id ?? "";
    await canvas.findByText(formatCount(tasks.total, "task"));
    await userEvent.keyboard("{Control>}f{/Control}");
    await userEvent.keyboard(`workflow:${name}{Enter}{Escape}`);
    const { entries, total } = tasks.generatePage(0, 50, { workflow: name });
    await expect(
      await canvas.findByText(`${formatNumber(total)} of ${formatCount(tasks.total, "task")}`),
    ).toBeVisible();
    await waitFor(() => expect(list.hrefs()[0]).toBe(hrefsOf(entries)[0]));
  },
});

/** What ended today, as a preset says it. */
export const EndedToday = meta.story({
  globals: { volume: "default" },
  play: async ({ canvas, canvasElement, world: { tasks, now }, userEvent }) => {
    const list = listDriver(canvasElement, "Tasks");
    await canvas.findByText(formatCount(tasks.total, "task"));
    await userEvent.keyboard("{Control>}f{/Control}");
    await userEvent.keyboard("ended:today{Enter}{Escape}");
    const endedAfter = Math.floor(now / 86_400_000) * 86_400_000;
    const { entries, total } = tasks.generatePage(0, 5, { endedAfter });
    await expect(
      await canvas.findByText(`${formatNumber(total)} of ${formatCount(tasks.total, "task")}`),
    ).toBeVisible();
    await waitFor(() => expect(list.hrefs().slice(0, 5)).toEqual(hrefsOf(entries)));
  },
});
