import { expect, test } from "vitest";
import { hasTimeOrder, usableSort } from "./list-request.ts";

const columns = [
  { id: "name", title: "Name", width: 100, cell: () => null },
  { id: "gpu", title: "GPUs", width: 100, sortable: true, cell: () => null },
];
const sorted = { columns, order: { sortRequest: () => ({}) } };
const byGpu = { column: "gpu", direction: "descending" } as const;

test("a list is sorted by its sortable columns only", () => {
  expect(usableSort(sorted, byGpu)).toBe(byGpu);
  expect(usableSort(sorted, { column: "name", direction: "ascending" })).toBeNull();
  expect(usableSort(sorted, null)).toBeNull();
});

test("a list in the order of time is not sorted by columns", () => {
  expect(usableSort({ columns, order: "switch" }, byGpu)).toBeNull();
  expect(hasTimeOrder({ order: { column: "gpu" } })).toBe(true);
  expect(hasTimeOrder(sorted)).toBe(false);
});
