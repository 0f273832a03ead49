import { expect, fn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { cachedDemoRow } from "./demo-rows";
import { DemoTable } from "./demo-table";
import { tableDriver } from "./table-driver";

const meta = preview.meta({
  title: "Components/DataTable/Table",
  component: DemoTable,
  args: { total: 10_000, onRowOpen: fn() },
});

export default meta;

export const Default = meta.story({
  play: async ({ canvasElement }) => {
    const table = tableDriver(canvasElement);
    await expect(table.grid()).toHaveAttribute("aria-rowcount", "10001");
    await expect(table.row(1)).toHaveTextContent(cachedDemoRow(0).name);
    await expect(table.canvas.getByText(/^Rows 1–\d+ of 10,000$/)).toBeVisible();
  },
});

export const Compact = meta.story({
  args: { density: "compact" },
  play: async ({ canvasElement, userEvent }) => {
    const table = tableDriver(canvasElement);
    table.scroller().scrollTop = 32 * 5000;
    await waitFor(() => expect(table.row(5001)).toBeVisible());
    const top = table.rowTop(5001);
    await userEvent.click(table.canvas.getByRole("radio", { name: "Comfortable rows" }));
    await expect(table.row(5001).getBoundingClientRect().height).toBe(44);
    await expect(table.rowTop(5001)).toBeCloseTo(top, 0);
    await userEvent.click(table.canvas.getByRole("radio", { name: "Compact rows" }));
    await expect(table.rowTop(5001)).toBeCloseTo(top, 0);
  },
});

export const OneRow = meta.story({
  args: { total: 1 },
  play: async ({ canvasElement }) => {
    const table = tableDriver(canvasElement);
    await expect(table.canvas.getByText("Rows 1–1 of 1")).toBeVisible();
    await waitFor(() => expect(table.canvas.queryByText("End of list")).toBeNull());
    await waitFor(() => expect(table.canvas.queryByLabelText("Go to row")).toBeNull());
  },
});

/** One row is open beside the table. */
export const Selected = meta.story({
  args: { isRowSelected: (_row, index) => index === 2 },
  play: async ({ canvasElement }) => {
    const table = tableDriver(canvasElement);
    await expect(table.row(3)).toHaveAttribute("aria-selected", "true");
    await expect(table.row(4)).toHaveAttribute("aria-selected", "false");
  },
});
