import { expect, waitFor, within } from "storybook/test";
import { cachedDemoRow } from "./demo-rows";

/** Finds the parts of a data table by their accessible roles. */
export function tableDriver(canvasElement: HTMLElement) {
  const canvas = within(canvasElement);
  const grid = () => canvas.getByRole("grid");
  /** The row with this 1-based number. The header is row 1 of the grid. */
  const row = (number: number) => {
    const element = canvasElement.querySelector<HTMLElement>(`[role=row][aria-rowindex="${number + 1}"]`);
    if (element === null) throw new Error(`Row ${number} is not in the page`);
    return element;
  };
  const scroller = () => {
    const element = grid().parentElement;
    if (element === null) throw new Error("The grid has no scroller");
    return element;
  };
  return {
    canvas,
    grid,
    row,
    scroller,
    /** Titles of the columns, in their order. */
    headers: () =>
      Array.from(canvasElement.querySelectorAll("[role=columnheader]"), (header) => header.textContent),
    /** The checkbox of the row with this 1-based number. */
    checkbox: (number: number) =>
      canvas.getByRole("checkbox", { name: `Select ${cachedDemoRow(number - 1).name}` }),
    rowsInPage: () => canvasElement.querySelectorAll("[role=row]").length,
    /** Pixels from the top of the window. */
    rowTop: (number: number) => row(number).getBoundingClientRect().top,
    /** Waits until the row is focused and fully visible. */
    expectFocusInView: (number: number) =>
      waitFor(() => {
        expect(row(number)).toHaveFocus();
        const { top, bottom } = row(number).getBoundingClientRect();
        const frame = scroller().getBoundingClientRect();
        expect(top).toBeGreaterThanOrEqual(frame.top);
        expect(bottom).toBeLessThanOrEqual(frame.bottom);
      }),
  };
}
