import { describe, expect, test } from "vitest";
import { barTable, binTable, bucketTable, pointTable } from "./chart-tables.ts";
import type { ChartSeries, ChartTableData } from "./types.ts";

const series: ChartSeries[] = [
  { key: "running", label: "Running", color: "info" },
  { key: "failed", label: "Failed", color: "danger" },
];
const start = Date.parse("2026-03-01T14:00Z");

const titles = ({ columns }: ChartTableData) => columns.map(({ title }) => title);
const cells = ({ rows }: ChartTableData) => rows.map((row) => row.cells);

describe("tables have the data of their pictures", () => {
  test("bucketTable", () => {
    const table = bucketTable(series, [
      { start, end: start + 3_600_000, values: [1_200, 3], href: "/workflows" },
    ]);
    expect(titles(table)).toEqual(["Time (UTC)", "Running", "Failed"]);
    expect(cells(table)).toEqual([["Mar 1, 14:00–15:00", "1,200", "3"]]);
    expect(table.rows[0]?.href).toBe("/workflows");
  });

  test("pointTable, where unknown is no zero", () => {
    const lines = [{ key: "quota", label: "Quota", color: "warning" as const, values: [64] }];
    const table = pointTable(series, [{ time: start, values: [undefined, 3] }], {
      lines,
      hrefOf: (index) => `/${index}`,
    });
    expect(titles(table)).toEqual(["Time (UTC)", "Running", "Failed", "Quota"]);
    expect(cells(table)).toEqual([["Mar 1, 14:00", "unknown", "3", "64"]]);
    expect(table.rows[0]?.href).toBe("/0");
  });

  test("barTable", () => {
    const table = barTable("Pool", series, [{ key: "a", label: "a", values: [5, 1], valueText: "6 GPUs" }]);
    expect(titles(table)).toEqual(["Pool", "Running", "Failed", "Total"]);
    expect(cells(table)).toEqual([["a", "5", "1", "6 GPUs"]]);
  });

  test("binTable", () => {
    const table = binTable("Free GPUs", "Nodes", [
      { key: "8", label: "8", name: "8 free", count: 1_000_000 },
    ]);
    expect(titles(table)).toEqual(["Free GPUs", "Nodes"]);
    expect(cells(table)).toEqual([["8 free", "1,000,000"]]);
  });
});
