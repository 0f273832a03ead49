import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnOrder, DEFAULT_COLUMN_LAYOUT, isColumnVisible } from "./column-layout";
import { columnLayoutText, columnTextProblem, parseColumnLayout } from "./column-text";
import type { ColumnLayout, DataTableColumn } from "./types";

const columns: readonly DataTableColumn<never>[] = [
  { id: "name", title: "Name", width: 236, alwaysVisible: true, cell: () => null },
  { id: "status", title: "Status", width: 144, cell: () => null },
  { id: "user", title: "User", width: 120, cell: () => null },
  { id: "started", title: "Started", width: 124, hiddenByDefault: true, cell: () => null },
  { id: "tags", title: "Tags", width: 160, flexible: true, cell: () => null },
];

const ids = columns.map((column) => column.id);

/** Visible columns from left to right, with their widths. */
function shown(layout: ColumnLayout) {
  return columnOrder(columns, layout)
    .map((id) => columns.find((column) => column.id === id))
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
  it("round-trips columns and widths", () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const text = columnLayoutText(columns, layout);
        expect(shown(parseColumnLayout(columns, text))).toEqual(shown(layout));
      }),
    );
  });

  it("is URL-safe", () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const text = columnLayoutText(columns, layout);
        expect(encodeURIComponent(text)).toBe(text);
      }),
    );
  });

  it("is empty for the default", () => {
    expect(columnLayoutText(columns, DEFAULT_COLUMN_LAYOUT)).toBe("");
    const shownAgain = { ...DEFAULT_COLUMN_LAYOUT, visibility: { user: true, started: false } };
    expect(columnLayoutText(columns, shownAgain)).toBe("");
  });

  it.each(["", "nonsense", "_-_", "name-9999999_name-1", "status-NaN_color_status-"])(
    "parses %j as a valid layout",
    (text) => {
      const layout = parseColumnLayout(columns, text);
      expect(shown(layout).length).toBeGreaterThan(0);
      expect(Object.values(layout.widths)).toEqual([]);
      expect(new Set(layout.order).size).toBe(layout.order.length);
    },
  );

  it("has no problem when the table wrote it", () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const text = columnLayoutText(columns, layout);
        expect(text === "" ? null : columnTextProblem(columns, text)).toBeNull();
      }),
    );
  });

  it.each([
    [
      "name_color_size-80",
      "the list has no column “color”, “size-80”. Columns are name, status, user, started, tags.",
    ],
    [
      "name-9999_status-60",
      "a width is a whole number from 40 to 1200, unlike that of “name-9999”. The usual width is shown.",
    ],
    [
      "name-80-90",
      "a width is a whole number from 40 to 1200, unlike that of “name-80-90”. The usual width is shown.",
    ],
    [
      "name-x",
      "a width is a whole number from 40 to 1200, unlike that of “name-x”. The usual width is shown.",
    ],
  ])("says what is wrong with %j", (text, problem) => {
    expect(columnTextProblem(columns, text)).toBe(problem);
  });
});
