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

const onRetry = fn();

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

/** As on a phone: the name is pinned while other columns scroll. */
export const Narrow = meta.story({
  args: { width: 360 },
  play: async ({ canvasElement }) => {
    const table = tableDriver(canvasElement);
    const [name, status] = Array.from(table.row(1).querySelectorAll("[role=gridcell]"));
    if (name === undefined || status === undefined) throw new globalThis.Error("The row has no two cells");
    await expect(name.getBoundingClientRect().width).toBeLessThan(180);
    const left = name.getBoundingClientRect().left;
    const statusLeft = status.getBoundingClientRect().left;
    table.scroller().scrollLeft = 300;
    await waitFor(() => expect(status.getBoundingClientRect().left).toBe(statusLeft - 300));
    await expect(name.getBoundingClientRect().left).toBe(left);
    table.scroller().scrollLeft = 0;
  },
});

/** An edge is shaded while columns are hidden behind it. */
export const HiddenColumns = meta.story({
  args: { width: 360 },
  play: async ({ canvasElement }) => {
    const table = tableDriver(canvasElement);
    const scroller = table.scroller();
    const endEdge = () => scroller.querySelector("[data-more-columns]");
    await waitFor(() => expect(endEdge()).toBeVisible());
    await expect(scroller).toHaveAttribute("data-scrolled", "false");
    scroller.scrollLeft = 100;
    await waitFor(() => expect(scroller).toHaveAttribute("data-scrolled", "true"));
    await expect(endEdge()).toBeVisible();
    scroller.scrollLeft = scroller.scrollWidth;
    await waitFor(() => expect(endEdge()).toBeNull());
    await expect(scroller).toHaveAttribute("data-scrolled", "true");
    scroller.scrollLeft = 100;
    await waitFor(() => expect(endEdge()).toBeVisible());
  },
});

const isLoaded = (index: number) => index % 20 < 8;

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

const onRetryPage = fn();

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

/** One row is open beside the table. */
export const Selected = meta.story({
  args: { isRowSelected: (_row, index) => index === 2 },
  play: async ({ canvasElement }) => {
    const table = tableDriver(canvasElement);
    await expect(table.row(3)).toHaveAttribute("aria-selected", "true");
    await expect(table.row(4)).toHaveAttribute("aria-selected", "false");
  },
});
