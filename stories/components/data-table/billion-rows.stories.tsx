import { expect, fn } from "storybook/test";
import preview from "#.storybook/preview";
import { cachedDemoRow } from "./demo-rows";
import { DemoTable } from "./demo-table";
import { tableDriver } from "./table-driver";

const BILLION = 1_000_000_000;

const meta = preview.meta({
  title: "Components/DataTable/Billion rows",
  component: DemoTable,
  args: { total: BILLION, onRowOpen: fn(), onVisibleRangeChange: fn() },
});

export default meta;

export const Billion = meta.story({
  play: async ({ canvasElement, args }) => {
    const table = tableDriver(canvasElement);
    await expect(table.grid()).toHaveAttribute("aria-rowcount", "1000000001");
    await expect(table.rowsInPage()).toBeLessThan(60);
    await expect(args.onVisibleRangeChange).toHaveBeenLastCalledWith({ first: 0, last: expect.any(Number) });
    await expect(table.scroller().scrollHeight).toBeLessThan(5_000_000);
  },
});

export const EndKey = meta.story({
  play: async ({ canvasElement, userEvent, args }) => {
    const table = tableDriver(canvasElement);
    table.row(1).focus();
    await userEvent.keyboard("{End}");
    await table.expectFocusInView(BILLION);
    await expect(table.row(BILLION)).toHaveTextContent(cachedDemoRow(BILLION - 1).name);
    await expect(table.canvas.getByText("End of list")).toBeVisible();
    await expect(table.canvas.getByText(/–1,000,000,000 of 1,000,000,000$/)).toBeVisible();
    await expect(args.onVisibleRangeChange).toHaveBeenLastCalledWith({
      first: expect.any(Number),
      last: BILLION - 1,
    });
    await expect(table.rowsInPage()).toBeLessThan(60);
    await userEvent.keyboard("{ArrowUp}");
    await table.expectFocusInView(BILLION - 1);
    await userEvent.keyboard("{Home}");
    await table.expectFocusInView(1);
    await userEvent.keyboard("{End}");
    await table.expectFocusInView(BILLION);
  },
});

export const JumpToRow = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const table = tableDriver(canvasElement);
    const field = table.canvas.getByLabelText("Go to row");
    await userEvent.type(field, "999,999,980{Enter}");
    await table.expectFocusInView(999_999_980);
    await userEvent.keyboard("{ArrowDown}");
    await table.expectFocusInView(999_999_981);
    await userEvent.clear(field);
    await userEvent.type(field, "500000000{Enter}");
    await table.expectFocusInView(500_000_000);
  },
});
