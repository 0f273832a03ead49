import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { WorkflowPriority, WorkflowStatus } from "@/lib/api/generated.schemas";
import { formatCount } from "@/lib/format/number";
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

/** An empty platform. */
export const Empty = meta.story({
  globals: { volume: "none" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No workflows yet")).toBeVisible();
    // In the header, and as the next step.
    await expect(canvas.getAllByRole("button", { name: "Submit workflow" })).toHaveLength(2);
    await expect(canvas.getByRole("button", { name: "Copy command" })).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("button", { name: "Clear filters" })).toBeNull());
  },
});

/** A link with filters opens the same list with its exact count. */
export const Filtered = meta.story({
  parameters: { searchParams: "?f=status:RUNNING&f=priority:HIGH&f=priority:LOW" },
  play: async ({ canvas, canvasElement, world }) => {
    const list = listDriver(canvasElement, "Workflows");
    const filter = {
      statuses: [WorkflowStatus.RUNNING],
      priorities: [WorkflowPriority.HIGH, WorkflowPriority.LOW],
    };
    const { entries, total } = world.workflows.generatePage(0, 5, filter);
    await expect(await canvas.findByText(formatCount(total, "workflow"))).toBeVisible();
    await waitFor(() => expect(list.names().slice(0, 5)).toEqual(entries.map(({ name }) => name)));
  },
});

/** No match under filters differs from an empty list: the filters can be cleared. */
export const FilteredToNothing = meta.story({
  parameters: { searchParams: "?f=name:no-such-workflow" },
  play: async ({ canvas, canvasElement, world, step, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    await expect(await canvas.findByText("No workflow matches these filters")).toBeVisible();
    await step("Clear filters", async () => {
      await userEvent.click(canvas.getByRole("button", { name: "Clear filters" }));
      const [newest] = world.workflows.generatePage(0, 1).entries;
      await waitFor(() => expect(list.names()[0]).toBe(newest?.name));
    });
  },
});

/** Unusable filters in a URL are reported; the rest apply. */
export const UnusableFilter = meta.story({
  parameters: { searchParams: "?f=status:GONE&f=status:COMPLETED" },
  play: async ({ canvas, world }) => {
    const total = world.workflows.count({ statuses: [WorkflowStatus.COMPLETED] });
    await expect(await canvas.findByText(formatCount(total, "workflow"))).toBeVisible();
    await expect(canvas.getByText(/^“Status: GONE” is ignored/)).toBeVisible();
  },
});
