import { expect, fn } from "storybook/test";
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

const isLoaded = (index: number) => index % 20 < 8;

const onRetryPage = fn();

/** Loading rows keep their space; the focus passes through them. */
export const PartlyLoaded = meta.story({
  args: { rowAt: (index: number) => (isLoaded(index) ? cachedDemoRow(index) : undefined) },
  play: async ({ canvasElement, userEvent, args }) => {
    const table = tableDriver(canvasElement);
    table.row(8).focus();
    await userEvent.keyboard("{ArrowDown}");
    await table.expectFocusInView(9);
    await expect(table.row(9)).toHaveAccessibleName("Row 9, loading");
    await userEvent.keyboard("{Enter}");
    await expect(args.onRowOpen).not.toHaveBeenCalled();
    await expect(table.rowTop(10) - table.rowTop(9)).toBe(table.rowTop(3) - table.rowTop(2));
  },
});

/** One page failed to load. */
export const PageError = meta.story({
  args: {
    rowAt: (index: number) => (index >= 4 && index < 7 ? undefined : cachedDemoRow(index)),
    rowErrorAt: (index: number) => (index >= 4 && index < 7 ? "The server did not respond" : undefined),
    onRetryPage,
  },
  play: async ({ canvasElement, userEvent, args }) => {
    const table = tableDriver(canvasElement);
    onRetryPage.mockClear();
    await expect(table.row(5)).toHaveTextContent("Could not load this row");
    const retry = table.row(5).querySelector("button");
    if (retry === null) throw new globalThis.Error("The row offers no retry");
    await userEvent.click(retry);
    await expect(onRetryPage).toHaveBeenCalledOnce();
    await expect(onRetryPage).toHaveBeenCalledWith(4);
    await expect(args.onRowOpen).not.toHaveBeenCalled();
  },
});
