import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canHideColumn,
  columnOrder,
  DEFAULT_COLUMN_LAYOUT,
  isColumnVisible,
  withColumnMoved,
  withColumnVisible,
  withColumnWidth,
} from "./column-layout";
import type { ColumnLayout } from "./types";

const columns = [
  { id: "name", width: 280, pinned: true },
  { id: "status", width: 120 },
  { id: "user", width: 160 },
  { id: "labels", width: 200, hiddenByDefault: true },
];
const ids = columns.map((column) => column.id);
const visibleIds = (layout: ColumnLayout) =>
  columns.filter((column) => isColumnVisible(column, layout)).map((column) => column.id);

describe("visibility", () => {
  it("starts with the declared visibility", () => {
    expect(visibleIds(DEFAULT_COLUMN_LAYOUT)).toEqual(["name", "status", "user"]);
  });

  it("always leaves at least one column", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), fc.boolean())), (changes) => {
        let layout = DEFAULT_COLUMN_LAYOUT;
        for (const [id, visible] of changes) layout = withColumnVisible(columns, layout, id, visible);
        expect(visibleIds(layout).length).toBeGreaterThan(0);
      }),
    );
  });

  it("never hides a column that is always visible, even by a saved layout", () => {
    const name = { id: "name", width: 280, alwaysVisible: true };
    expect(canHideColumn([name, ...columns], DEFAULT_COLUMN_LAYOUT, "name")).toBe(false);
    expect(isColumnVisible(name, { ...DEFAULT_COLUMN_LAYOUT, visibility: { name: false } })).toBe(true);
  });
});

describe("order", () => {
  it("appends columns missing from a saved layout, and drops unknown ones", () => {
    const saved = { ...DEFAULT_COLUMN_LAYOUT, order: ["user", "removed", "status"] };
    expect(columnOrder(columns, saved)).toEqual(["name", "user", "status", "labels"]);
  });

  it("keeps pinned columns first, regardless of the layout", () => {
    const withCheckboxes = [{ id: "tick", width: 44, pinned: true }, ...columns];
    const saved = { ...DEFAULT_COLUMN_LAYOUT, order: ["labels", "name", "user"] };
    expect(columnOrder(withCheckboxes, saved)).toEqual(["tick", "name", "labels", "user", "status"]);
  });

  it("moves a column to the position of another, in both directions", () => {
    const right = withColumnMoved(columns, DEFAULT_COLUMN_LAYOUT, "status", "user");
    expect(right.order).toEqual(["name", "user", "status", "labels"]);
    expect(withColumnMoved(columns, right, "status", "user").order).toEqual(ids);
  });

  it("leaves pinned columns where they are", () => {
    expect(withColumnMoved(columns, DEFAULT_COLUMN_LAYOUT, "name", "user")).toBe(DEFAULT_COLUMN_LAYOUT);
    expect(withColumnMoved(columns, DEFAULT_COLUMN_LAYOUT, "user", "name")).toBe(DEFAULT_COLUMN_LAYOUT);
  });

  it("never loses or doubles a column", () => {
    const moves = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)));
    fc.assert(
      fc.property(moves, (pairs) => {
        let layout = DEFAULT_COLUMN_LAYOUT;
        for (const [id, target] of pairs) layout = withColumnMoved(columns, layout, id, target);
        expect(columnOrder(columns, layout).toSorted()).toEqual(ids.toSorted());
      }),
    );
  });
});

describe("widths", () => {
  it("clamps a width between the column's minimum and 1,200 pixels", () => {
    const width = (pixels: number, minWidth?: number) =>
      withColumnWidth(DEFAULT_COLUMN_LAYOUT, { id: "user", width: 160, minWidth }, pixels).widths.user;
    expect(width(99.6)).toBe(100);
    expect(width(-20)).toBe(64);
    expect(width(90, 110)).toBe(110);
    expect(width(5000)).toBe(1200);
  });
});
