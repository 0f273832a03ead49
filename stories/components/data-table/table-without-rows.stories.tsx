import { expect, fn } from "storybook/test";
import preview from "#.storybook/preview";
import { DemoTable } from "./demo-table";
import { tableDriver } from "./table-driver";

const meta = preview.meta({
  title: "Components/DataTable/Table",
  component: DemoTable,
  args: { total: 10_000, onRowOpen: fn() },
});

export default meta;

const onRetry = fn();

export const Empty = meta.story({
  args: { total: 0 },
  play: async ({ canvasElement }) => {
    const table = tableDriver(canvasElement);
    await expect(table.canvas.getByText("No workflow matches these filters")).toBeVisible();
    await expect(table.grid()).toHaveAttribute("aria-rowcount", "1");
    await expect(table.rowsInPage()).toBe(1);
  },
});

export const Loading = meta.story({
  args: { total: 0, status: "loading" },
  play: async ({ canvasElement }) => {
    const table = tableDriver(canvasElement);
    await expect(table.grid()).toHaveAttribute("aria-busy", "true");
    await expect(table.row(1).getBoundingClientRect().height).toBe(44);
    const { scrollHeight, clientHeight } = table.scroller();
    await expect(scrollHeight).toBe(clientHeight);
  },
});

// biome-ignore lint/suspicious/noShadowRestrictedNames: the state has this name on every page
export const Error = meta.story({
  args: { total: 0, status: "error", onRetry },
  play: async ({ canvasElement, userEvent }) => {
    const table = tableDriver(canvasElement);
    onRetry.mockClear();
    await userEvent.click(table.canvas.getByRole("button", { name: "Retry" }));
    await expect(onRetry).toHaveBeenCalledOnce();
  },
});
