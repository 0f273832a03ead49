import { expect, fn } from "storybook/test";
import preview from "#.storybook/preview";
import { DemoSelectionTable } from "./demo-selection-table";
import { tableDriver } from "./table-driver";

const meta = preview.meta({
  title: "Components/DataTable/Selection",
  component: DemoSelectionTable,
  args: { total: 10_000, onRowOpen: fn() },
});

export default meta;

/** A click on the checkbox selects the row without opening it. */
export const Default = meta.story({
  play: async ({ canvasElement, userEvent, args }) => {
    const table = tableDriver(canvasElement);
    await expect(table.grid()).toHaveAttribute("aria-multiselectable", "true");
    await expect(table.row(2)).toHaveAttribute("aria-selected", "false");
    await userEvent.click(table.checkbox(2));
    await expect(table.row(2)).toHaveAttribute("aria-selected", "true");
    await expect(table.canvas.getByText("1 selected")).toBeVisible();
    await userEvent.click(table.checkbox(2));
    await expect(table.row(2)).toHaveAttribute("aria-selected", "false");
    await expect(args.onRowOpen).not.toHaveBeenCalled();
  },
});

/** One row is open beside the table while others are selected. */
export const WithCurrentRow = meta.story({
  args: { isRowCurrent: (_row, index) => index === 2 },
  play: async ({ canvasElement, userEvent }) => {
    const table = tableDriver(canvasElement);
    await userEvent.click(table.checkbox(2));
    await expect(table.row(3)).toHaveAttribute("aria-current", "true");
    await expect(table.row(3)).toHaveAttribute("aria-selected", "false");
  },
});
