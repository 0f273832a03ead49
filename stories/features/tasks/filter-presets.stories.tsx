import { http } from "msw";
import { expect, fn } from "storybook/test";
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

/** Receives the queries of summaries, which it passes on. */
const onSummary = fn();

/** Each pill shows its number of tasks under the other filters, all by one request; one click selects them. */
export const StatusPresets = meta.story({
  parameters: { searchParams: "?f=priority:HIGH" },
  beforeEach({ msw }) {
    onSummary.mockClear();
    msw.use(http.get("*/api/task/summary", ({ request }) => onSummary(new URL(request.url).search)));
  },
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
    await expect(onSummary).toHaveBeenCalledTimes(1);
    const query = new URLSearchParams(onSummary.mock.calls[0]?.[0]);
    // Of the tasks that the list shows.
    await expect([...query.keys()]).toEqual(["priority", "submitted_before"]);
    await expect(query.get("priority")).toBe("HIGH");
    const failed = statusPresets.find(({ key }) => key === "failed")?.values ?? [];
    await userEvent.click(canvas.getByRole("button", { name: /^Failed/ }));
    await expect(await canvas.findByText(formatCount(countOf(failed), "task"))).toBeVisible();
    await expect(canvas.getByRole("button", { name: /^Failed/, pressed: true })).toBeVisible();
    // The counts are under the other filters, which are the same.
    await expect(onSummary).toHaveBeenCalledTimes(1);
  },
});
