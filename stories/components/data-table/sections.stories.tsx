import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { DemoTable } from "./demo-table";
import { tableDriver } from "./table-driver";

const sections = [
  { key: "first", rows: 3, label: "First 3" },
  { key: "empty", rows: 0, label: "Empty 0" },
  { key: "second", rows: 9_997, label: "Second 9,997" },
];

/** Labels between rows, which keep their numbers. */
const meta = preview.meta({
  title: "Components/DataTable/Sections",
  component: DemoTable,
  args: { total: 10_000, sections },
});

export default meta;

export const Default = meta.story({
  play: async ({ canvasElement }) => {
    const { grid, canvas } = tableDriver(canvasElement);
    await expect(grid()).toHaveAttribute("aria-rowcount", "10003");
    const rows = canvas.getAllByRole("row");
    await expect(rows[1]).toHaveTextContent("First 3");
    await expect(rows[5]).toHaveTextContent("Second 9,997");
    await expect(canvas.queryByText("Empty 0")).toBeNull();
    await expect(canvas.getByText(/^Rows 1–\d+ of 10,000$/)).toBeVisible();
  },
});

/** Arrow keys go from row to row over the labels. */
export const Keyboard = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const rowAt = (index: number) => canvasElement.querySelector<HTMLElement>(`[data-row-index="${index}"]`);
    rowAt(2)?.focus();
    await userEvent.keyboard("{ArrowDown}");
    await expect(rowAt(3)).toHaveFocus();
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(rowAt(9_999)).toHaveFocus());
    await expect(rowAt(9_999)).toHaveAttribute("aria-rowindex", "10003");
  },
});

/** Sections of another total belong to another state of the list. */
export const OfAnotherTotal = meta.story({
  args: { total: 9_999 },
  play: async ({ canvas }) => {
    await expect(canvas.queryByText("First 3")).toBeNull();
  },
});
