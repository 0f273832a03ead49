import { expect, test } from "vitest";
import type { DataTableColumn } from "@/components/data-table/types";
import { csvColumns } from "./csv-columns.ts";

interface Row {
  name: string;
  seconds?: number;
}

const columns: readonly DataTableColumn<Row>[] = [
  { id: "name", title: "Name", width: 100, pinned: true, exported: ({ name }) => name, cell: () => null },
  { id: "menu", title: "Menu", width: 100, cell: () => null },
  {
    id: "duration",
    title: "Duration",
    exportedTitle: "Duration (seconds)",
    width: 100,
    exported: ({ seconds }) => seconds,
    cell: () => null,
  },
  { id: "note", title: "Note", width: 100, hiddenByDefault: true, exported: () => "x", cell: () => null },
];

test("has the visible columns with a plain value, in their order", () => {
  const { header, recordOf, count } = csvColumns(columns, { order: [], visibility: {}, widths: {} });
  expect([header, count]).toEqual(["Name,Duration (seconds)\r\n", 2]);
  expect(recordOf({ name: "a,b", seconds: 5 })).toBe('"a,b",5\r\n');
  expect(recordOf({ name: "=a" })).toBe("'=a,\r\n");
});

test("follows the layout", () => {
  const layout = { order: ["note", "duration"], visibility: { note: true, duration: true }, widths: {} };
  expect(csvColumns(columns, layout).header).toBe("Name,Note,Duration (seconds)\r\n");
  expect(csvColumns(columns, { ...layout, visibility: { duration: false } }).header).toBe("Name\r\n");
});
