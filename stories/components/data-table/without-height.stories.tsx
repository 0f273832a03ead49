import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { DEFAULT_COLUMN_LAYOUT } from "@/components/data-table/column-layout";
import { DataTable } from "@/components/data-table/data-table";
import { DEMO_COLUMNS } from "./demo-columns";
import { cachedDemoRow } from "./demo-rows";
import { tableDriver } from "./table-driver";

const meta = preview.meta({
  title: "Components/DataTable/Table",
  render: () => (
    <DataTable
      label="Workflows"
      status="ready"
      total={10_000}
      columns={DEMO_COLUMNS}
      layout={DEFAULT_COLUMN_LAYOUT}
      rowAt={cachedDemoRow}
      emptyState={null}
      errorState={null}
    />
  ),
});

export default meta;

/** In a frame without a height, the table is as tall as the window and scrolls in itself. */
export const WithoutHeight = meta.story({
  play: async ({ canvasElement }) => {
    const table = tableDriver(canvasElement);
    await expect(table.scroller().offsetHeight).toBeLessThanOrEqual(window.innerHeight);
    await expect(table.rowsInPage()).toBeLessThan(60);
  },
});
