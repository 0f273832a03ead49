import { expect, fn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { DemoTable } from "./demo-table";
import { tableDriver } from "./table-driver";

const meta = preview.meta({
  title: "Components/DataTable/Table",
  component: DemoTable,
  args: { total: 10_000, onRowOpen: fn() },
});

export default meta;

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
