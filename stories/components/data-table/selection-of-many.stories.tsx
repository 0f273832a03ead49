import { expect, fn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { DemoSelectionTable } from "./demo-selection-table";
import { tableDriver } from "./table-driver";

const meta = preview.meta({
  title: "Components/DataTable/Selection",
  component: DemoSelectionTable,
  args: { total: 10_000, onRowOpen: fn() },
});

export default meta;

/** Shift selects the range between two clicks, or two presses of Space; without a previous row it selects one. */
export const Ranges = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const table = tableDriver(canvasElement);
    await userEvent.click(table.checkbox(6));
    await userEvent.keyboard("{Shift>}");
    await userEvent.click(table.checkbox(3));
    await userEvent.keyboard("{/Shift}");
    await expect(table.canvas.getByText("4 selected")).toBeVisible();
    table.row(8).focus();
    await userEvent.keyboard(" {ArrowDown}{ArrowDown}{Shift>} {/Shift}");
    await expect(table.canvas.getByText("7 selected")).toBeVisible();
    await expect(table.row(9)).toHaveAttribute("aria-selected", "true");
    await expect(table.row(7)).toHaveAttribute("aria-selected", "false");
  },
});

/** The header's checkbox covers the loaded rows: here, the first hundred. */
export const AllLoaded = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const table = tableDriver(canvasElement);
    const all = table.canvas.getByRole("checkbox", { name: "Select all loaded rows" });
    await userEvent.click(table.checkbox(1));
    await expect(all).toBePartiallyChecked();
    await userEvent.click(all);
    await expect(table.canvas.getByText("100 selected")).toBeVisible();
    await expect(all).toBeChecked();
    await userEvent.click(all);
    await waitFor(() => expect(table.canvas.queryByText(/selected$/)).toBeNull());
  },
});
