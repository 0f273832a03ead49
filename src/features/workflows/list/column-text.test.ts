import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnOrder, DEFAULT_COLUMN_LAYOUT, isColumnVisible } from "@/components/data-table/column-layout";
import type { ColumnLayout } from "@/components/data-table/types";
import { columnLayoutText, parseColumnLayout } from "./column-text";
import { workflowColumns } from "./workflow-columns";

const ids = workflowColumns.map((column) => column.id);

/** What one sees: the columns from left to right, with their widths. */
function shown(layout: ColumnLayout) {
  return columnOrder(workflowColumns, layout)
    .map((id) => workflowColumns.find((column) => column.id === id))
    .flatMap((column) =>
      column !== undefined && isColumnVisible(column, layout)
        ? [[column.id, layout.widths[column.id] ?? column.width]]
        : [],
    );
}

const layouts: fc.Arbitrary<ColumnLayout> = fc.record({
  order: fc.shuffledSubarray(ids),
  visibility: fc.dictionary(fc.constantFrom(...ids), fc.boolean()),
  widths: fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 64, max: 1200 })),
});

describe("a layout as text", () => {
  it("comes back as the columns and widths that it stood for", () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const text = columnLayoutText(workflowColumns, layout);
        expect(shown(parseColumnLayout(workflowColumns, text))).toEqual(shown(layout));
      }),
    );
  });

  it("needs no escapes in an address", () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const text = columnLayoutText(workflowColumns, layout);
        expect(encodeURIComponent(text)).toBe(text);
      }),
    );
  });

  it("is empty where nothing differs from the default", () => {
    expect(columnLayoutText(workflowColumns, DEFAULT_COLUMN_LAYOUT)).toBe("");
    const shownAgain = { ...DEFAULT_COLUMN_LAYOUT, visibility: { user: true, started: false } };
    expect(columnLayoutText(workflowColumns, shownAgain)).toBe("");
  });

  it.each(["", "nonsense", "_-_", "name-9999999_name-1", "status-NaN_colour_status-"])(
    "of %j from elsewhere gives a layout that can be shown",
    (text) => {
      const layout = parseColumnLayout(workflowColumns, text);
      expect(shown(layout).length).toBeGreaterThan(0);
      expect(Object.values(layout.widths)).toEqual([]);
      expect(new Set(layout.order).size).toBe(layout.order.length);
    },
  );
});
