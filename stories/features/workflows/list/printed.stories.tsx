import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { PAGE_ROWS } from "@/lib/list/row-pages";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { listParameters, prepareList } from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows/Printed",
  component: WorkflowsScreen,
  parameters: listParameters,
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

/** Pixels between the margins of a sheet of A4. */
const SHEET_WIDTH = 703;

/** On a narrow sheet texts wrap, and headers stay words. Rows that are not loaded are not loaded for it. */
export const NarrowPaper = meta.story({
  globals: { volume: "high", display: "print", viewport: { value: "laptop", isRotated: false } },
  render: () => (
    <div style={{ width: SHEET_WIDTH }}>
      <WorkflowsScreen />
    </div>
  ),
  play: async ({ canvas, canvasElement }) => {
    const list = listDriver(canvasElement, "Workflows");
    await list.loaded();
    await expect(await canvas.findByText(/Only loaded rows are printed/)).toBeVisible();
    await waitFor(() => expect(list.names().length % PAGE_ROWS).toBe(0));
    await expect(list.names().length).toBeLessThanOrEqual(2 * PAGE_ROWS);

    const headers = canvasElement.querySelectorAll("[role=columnheader] .truncate");
    await expect(headers.length).toBeGreaterThan(1);
    for (const header of headers) {
      const words = header.textContent?.split(" ").length ?? 0;
      await expect(lineCount(header), header.textContent ?? "").toBeLessThanOrEqual(words);
    }
  },
});

/** Number of lines that the text of an element takes. */
function lineCount(element: Element): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
}
