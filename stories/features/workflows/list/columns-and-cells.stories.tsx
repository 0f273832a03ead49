import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { priorityPresentation } from "@/components/status/priority-badge";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { TaskGroupStatus, WorkflowPriority } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { listParameters, prepareList } from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

/** The columns shown by default fit the screen; the menu has the others. */
export const FittingColumns = meta.story({
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    const { scrollWidth, clientWidth } = list.scroller();
    await expect(scrollWidth).toBe(clientWidth);
    const isWide = window.innerWidth >= 1720;
    await expect(list.columnTitles().includes("Tags")).toBe(isWide);
    await userEvent.click(canvas.getByRole("button", { name: "Choose columns" }));
    const tags = await screen.findByRole("menuitemcheckbox", { name: "Tags", checked: isWide });
    await userEvent.click(tags);
    await waitFor(() => expect(list.columnTitles().includes("Tags")).toBe(!isWide));
    await userEvent.click(screen.getByRole("menuitem", { name: "Reset" }));
    await waitFor(() => expect(list.columnTitles().includes("Tags")).toBe(isWide));
    await userEvent.keyboard("{Escape}");
  },
});

/** Completed tasks of all, GPUs of all tasks, and a priority that has text only where it is not Normal. */
export const ProgressAndSize = meta.story({
  globals: { volume: "default" },
  parameters: { searchParams: "?columns=name_status_tasks_gpus_priority&all=true" },
  play: async ({ canvasElement, world: { workflows, tasks } }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    for (const [index, { name, priority }] of workflows.generatePage(0, 8).entries.entries()) {
      const { entries, total } = tasks.generatePage(0, 400, { workflow: name });
      const completed = entries.filter(({ status }) => status === TaskGroupStatus.COMPLETED).length;
      const gpus = entries.reduce((sum, { gpu }) => sum + gpu, 0);
      const [, , , progress, size, importance] = list.row(index)?.children ?? [];
      await expect(progress).toHaveTextContent(
        `${completed} of ${formatCount(total, "task")} completed${completed}/${total}`,
      );
      await expect(size).toHaveTextContent(formatNumber(gpus));
      const { label } = priorityPresentation[priority];
      const text = within(importance as HTMLElement).getByText(label);
      // Hidden text has the size of one pixel.
      await expect(text.offsetWidth > 1).toBe(priority !== WorkflowPriority.NORMAL);
    }
  },
});
