import { expect, fn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { cachedDemoRow } from "./demo-rows";
import { DemoSelectionTable } from "./demo-table";
import { tableDriver } from "./table-driver";

const meta = preview.meta({
  title: "Components/DataTable/Selection",
  component: DemoSelectionTable,
  args: { total: 10_000, onRowOpen: fn() },
});
export default meta;

/** The checkbox of the row with this 1-based number. */
function box(canvasElement: HTMLElement, number: number) {
  const { canvas } = tableDriver(canvasElement);
  return canvas.getByRole("checkbox", { name: `Select ${cachedDemoRow(number - 1).name}` });
}

/** A click on the checkbox selects the row without opening it. */
export const Default = meta.story({
  play: async ({ canvasElement, userEvent, args }) => {
    const table = tableDriver(canvasElement);
    await expect(table.grid()).toHaveAttribute("aria-multiselectable", "true");
    await expect(table.row(2)).toHaveAttribute("aria-selected", "false");
    await userEvent.click(box(canvasElement, 2));
    await expect(table.row(2)).toHaveAttribute("aria-selected", "true");
    await expect(table.canvas.getByText("1 selected")).toBeVisible();
    await userEvent.click(box(canvasElement, 2));
    await expect(table.row(2)).toHaveAttribute("aria-selected", "false");
    await expect(args.onRowOpen).not.toHaveBeenCalled();
  },
});

/** Shift selects the range between two clicks, or two presses of Space; without a previous row it selects one. */
export const Ranges = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const table = tableDriver(canvasElement);
    await userEvent.click(box(canvasElement, 6));
    await userEvent.keyboard("{Shift>}");
    await userEvent.click(box(canvasElement, 3));
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
    await userEvent.click(box(canvasElement, 1));
    await expect(all).toBePartiallyChecked();
    await userEvent.click(all);
    await expect(table.canvas.getByText("100 selected")).toBeVisible();
    await expect(all).toBeChecked();
    await userEvent.click(all);
    await waitFor(() => expect(table.canvas.queryByText(/selected$/)).toBeNull());
  },
});

/** One row is open beside the table while others are selected. */
export const WithCurrentRow = meta.story({
  args: { isRowCurrent: (_row, index) => index === 2 },
  play: async ({ canvasElement, userEvent }) => {
    const table = tableDriver(canvasElement);
    await userEvent.click(box(canvasElement, 2));
    await expect(table.row(3)).toHaveAttribute("aria-current", "true");
    await expect(table.row(3)).toHaveAttribute("aria-selected", "false");
  },
});
