import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { DemoTable } from "./demo-table";
import { tableDriver } from "./table-driver";

const meta = preview.meta({
  title: "Components/DataTable/Columns",
  component: DemoTable,
  args: { total: 10_000 },
});

export default meta;

export const Sorting = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const table = tableDriver(canvasElement);
    const header = (name: string) => table.canvas.getByRole("columnheader", { name: new RegExp(name) });
    await expect(header("Submitted")).toHaveAttribute("aria-sort", "descending");
    await expect(header("Name")).toHaveAttribute("aria-sort", "none");
    await expect(header("Pool")).not.toHaveAttribute("aria-sort");
    table.scroller().scrollTop = 44 * 5000;
    await waitFor(() => expect(table.row(5001)).toBeVisible());
    await userEvent.click(table.canvas.getByRole("button", { name: "Submitted" }));
    await expect(header("Submitted")).toHaveAttribute("aria-sort", "ascending");
    await waitFor(() => expect(table.canvas.getByText(/^Rows 1–/)).toBeVisible());
    await expect(table.scroller().scrollTop).toBe(0);
    await userEvent.click(table.canvas.getByRole("button", { name: "Name" }));
    await expect(header("Name")).toHaveAttribute("aria-sort", "ascending");
    await expect(header("Submitted")).toHaveAttribute("aria-sort", "none");
  },
});
