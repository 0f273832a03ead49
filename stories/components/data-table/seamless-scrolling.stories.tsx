import { expect, fn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { DemoTable } from "./demo-table";
import { tableDriver } from "./table-driver";

const BILLION = 1_000_000_000;

const meta = preview.meta({
  title: "Components/DataTable/Billion rows",
  component: DemoTable,
  args: { total: BILLION, onRowOpen: fn(), onVisibleRangeChange: fn() },
});

export default meta;

/** From a footer text "Rows 10–20 of …". */
function middleRow(text: string | null): number {
  const [first, last] = (text ?? "")
    .replaceAll(",", "")
    .split(/\D+/)
    .filter((part) => part !== "")
    .map(Number);
  if (first === undefined || last === undefined) throw new Error(`No rows in “${text}”`);
  return Math.floor((first + last) / 2);
}

/** Scrolls across a segment change, down and back: no row moves a pixel. */
export const SeamlessScrolling = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const table = tableDriver(canvasElement);
    const scroller = table.scroller();
    await userEvent.type(table.canvas.getByLabelText("Go to row"), "89,960{Enter}");
    await table.expectFocusInView(89_960);

    for (const direction of [1, -1]) {
      const pixelsPerStep = 44 * 13 * direction;
      let segmentMoves = 0;
      let middle = 89_960;
      for (let step = 0; step < 12; step++) {
        middle = middleRow(table.canvas.getByText(/^Rows /).textContent);
        const top = table.rowTop(middle);
        const scrollTop = scroller.scrollTop + pixelsPerStep;
        scroller.scrollTop = scrollTop;
        await waitFor(() =>
          expect(middleRow(table.canvas.getByText(/^Rows /).textContent)).toBe(middle + 13 * direction),
        );
        // The middle row may be out of view by now, but is still rendered.
        const shown = middle + 13 * direction;
        await expect(table.rowTop(shown)).toBeCloseTo(top, 0);
        if (Math.abs(scroller.scrollTop - scrollTop) > 1) segmentMoves++;
      }
      await expect(segmentMoves).toBe(direction === 1 ? 1 : 0);
    }
  },
});
