import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { OccupancyScreen } from "@/features/occupancy/occupancy-screen";
import { taskFilterFields } from "@/features/tasks/task-filters";
import { taskRequest } from "@/features/tasks/task-request";
import { workflowFilterFields } from "@/features/workflows/list/workflow-filters";
import { workflowRequest } from "@/features/workflows/list/workflow-request";
import { chipsFromParameters } from "@/lib/filters/filter-chips";
import type { World } from "@/mocks/world/world";
import { inAppShell } from "../../frames/in-app-shell";
import { expectTop, occupancyParameters, prepareOccupancy } from "./occupancy-page";
import { onTree } from "./tree-driver";

const meta = preview.meta({
  title: "Pages/Occupancy/Links",
  globals: { viewport: { value: "desktop", isRotated: false } },
  component: OccupancyScreen,
  parameters: occupancyParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareOccupancy,
});

export default meta;

/** How many tasks the list has that a link opens. */
function tasksOf(href: string | null | undefined, { tasks, now }: World): number {
  const url = new URL(href ?? "", "https://console.example");
  const chips = chipsFromParameters(url.searchParams.getAll("f"));
  const request = taskRequest(
    chips,
    "newest",
    taskFilterFields(() => () => Promise.resolve([])),
    now,
  );
  const { priority, ...filter } = request;
  return tasks.count({ ...filter, ...(priority && { priorities: priority }) });
}

/** How many workflows the list has that a link opens. */
function workflowsOf(href: string | null | undefined, { workflows, now }: World): number {
  const url = new URL(href ?? "", "https://console.example");
  const chips = chipsFromParameters(url.searchParams.getAll("f"));
  const fields = workflowFilterFields(() => () => Promise.resolve([]));
  const { priority, task_statuses, ...filter } = workflowRequest(chips, "newest", fields, now);
  return workflows.count({
    ...filter,
    ...(priority && { priorities: priority }),
    ...(task_statuses && { taskStatuses: task_statuses }),
  });
}

/** Each number of tasks and of workflows opens the list of just as many, at both levels, of the sum, and by all filters. */
export const ListsOfRows = meta.story({
  globals: { volume: "default" },
  parameters: { searchParams: "?groupBy=user&f=priority:HIGH&f=priority:LOW&f=status:RUNNING&expand=all" },
  play: async ({ canvasElement, world }) => {
    const filter = { statuses: ["RUNNING"], priorities: ["HIGH", "LOW"] } as const;
    const { entries, sum } = world.occupancy.page({ groupBy: "user", filter, limit: 1_000 });
    const tree = onTree(canvasElement);
    await waitFor(() => expect(tree.names(1)[0]).toBe(entries[0]?.key));
    await waitFor(() => expect(tree.names(2).length).toBeGreaterThan(0));
    const rows = [...tree.rows(), ...tree.totals().slice(0, 1)];
    let followed = 0;
    for (const row of rows) {
      const link = row.querySelector("[data-column=tasks] a");
      if (link === null) continue;
      const shown = Number(link.textContent?.replaceAll(",", ""));
      await expect(tasksOf(link.getAttribute("href"), world)).toBe(shown);
      followed += 1;
      const workflows = row.querySelector("[data-column=workflows] a");
      await expect(workflowsOf(workflows?.getAttribute("href"), world)).toBe(
        Number(workflows?.textContent?.replaceAll(",", "")),
      );
    }
    await expect(followed).toBeGreaterThan(entries.length / 2);
    await expect(
      tasksOf(tree.totals()[0]?.querySelector("[data-column=tasks] a")?.getAttribute("href"), world),
    ).toBe(sum.tasks);
  },
});

/** Cards open what they count: all tasks, those on spare capacity, and those that wait. */
export const Cards = meta.story({
  globals: { volume: "default" },
  play: async ({ canvas, canvasElement, world }) => {
    const { entries, sum } = world.occupancy.page({ limit: 3 });
    await expectTop(canvasElement, entries);
    const cards = within(canvas.getByLabelText("Summary"));
    const hrefOf = (name: RegExp) => cards.getByRole("link", { name }).getAttribute("href");
    await expect(tasksOf(hrefOf(/^GPUs held/), world)).toBe(sum.tasks);
    await expect(tasksOf(hrefOf(/^On spare capacity/), world)).toBe(sum.by_priority.LOW.tasks);
    await expect(tasksOf(hrefOf(/^GPUs waiting/), world)).toBe(
      world.tasks.count({ statuses: ["SCHEDULING"] }),
    );
    await expect(hrefOf(/^Outside workflows/)).toBe("/pools");
  },
});
