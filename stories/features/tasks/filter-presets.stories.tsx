import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { statusPresets } from "@/features/tasks/task-filters";
import { TasksScreen } from "@/features/tasks/tasks-screen";
import { TaskGroupStatus } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { inAppShell } from "../../frames/in-app-shell";
import { prepareTasks, tasksParameters } from "./tasks-page";

const meta = preview.meta({
  title: "Pages/Tasks/Filters",
  component: TasksScreen,
  parameters: tasksParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareTasks,
});

export default meta;

/** Each pill shows its number of tasks under the other filters; one click selects them. */
export const StatusPresets = meta.story({
  parameters: { searchParams: "?f=priority:HIGH" },
  play: async ({ canvas, world: { tasks }, userEvent }) => {
    const countOf = (statuses: readonly string[]) =>
      tasks.count({
        statuses: Object.values(TaskGroupStatus).filter((status) => statuses.includes(status)),
        priorities: ["HIGH"],
      });
    for (const { label, values } of statusPresets) {
      const name = `${label} ${formatNumber(countOf(values))}`;
      await expect(await canvas.findByRole("button", { name, pressed: false })).toBeVisible();
    }
    const failed = statusPresets.find(({ key }) => key === "failed")?.values ?? [];
    await userEvent.click(canvas.getByRole("button", { name: /^Failed/ }));
    await expect(await canvas.findByText(formatCount(countOf(failed), "task"))).toBeVisible();
    await expect(canvas.getByRole("button", { name: /^Failed/, pressed: true })).toBeVisible();
  },
});
