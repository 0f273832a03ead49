import { expect, fn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { cachedDemoRow } from "./demo-rows";
import { DemoTable } from "./demo-table";
import { tableDriver } from "./table-driver";

const meta = preview.meta({
  title: "Components/DataTable/Keyboard and mouse",
  component: DemoTable,
  args: { total: 10_000, onRowOpen: fn() },
});

export default meta;

export const ArrowKeys = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const table = tableDriver(canvasElement);
    table.row(1).focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}");
    await table.expectFocusInView(3);
    await userEvent.keyboard("{End}");
    await table.expectFocusInView(10_000);
    await userEvent.keyboard("{ArrowDown}{PageUp}");
    await waitFor(() => expect(document.activeElement).not.toBe(table.row(10_000)));
    await userEvent.keyboard("{PageDown}");
    await table.expectFocusInView(10_000);
    await userEvent.keyboard("{Home}");
    await table.expectFocusInView(1);
  },
});

/** Tab stops at the header, at the rows, and at the links of the active row. */
export const TabStops = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const table = tableDriver(canvasElement);
    table.canvas.getByRole("button", { name: "Choose columns" }).focus();
    await userEvent.tab();
    await expect(table.canvas.getByRole("button", { name: "Name" })).toHaveFocus();
    await userEvent.tab();
    await expect(table.row(1)).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}");
    await table.expectFocusInView(2);
    await userEvent.tab();
    await expect(table.canvas.getByRole("link", { name: cachedDemoRow(1).name })).toHaveFocus();
    await userEvent.tab();
    await expect(table.canvas.getByLabelText("Go to row")).toHaveFocus();
    await userEvent.tab({ shift: true });
    await userEvent.tab({ shift: true });
    await table.expectFocusInView(2);
  },
});

/** The focused row is scrolled away and back: it keeps the focus. */
export const FocusSurvivesScrolling = meta.story({
  args: { total: 1_000_000_000 },
  play: async ({ canvasElement, userEvent }) => {
    const table = tableDriver(canvasElement);
    table.row(3).focus();
    table.scroller().scrollTop = 44 * 50_000;
    await waitFor(() => expect(table.row(50_001)).toBeVisible());
    await expect(table.row(3)).toHaveFocus();
    table.scroller().scrollTop = 44 * 99_000;
    await waitFor(() => expect(table.row(99_001)).toBeVisible());
    await expect(table.row(3)).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}");
    await table.expectFocusInView(4);
  },
});
