import { columnOrder, isColumnVisible } from "@/components/data-table/column-layout";
import type { ColumnLayout, DataTableColumn } from "@/components/data-table/types";
import { csvRecord } from "@/lib/csv";

export interface CsvColumns<Row> {
  /** Record of the headings. */
  header: string;
  /** Record of a row. */
  recordOf: (row: Row) => string;
  count: number;
}

/** The visible columns of a list as CSV, from left to right; columns without a plain value are left out. */
export function csvColumns<Row>(
  columns: readonly DataTableColumn<Row>[],
  layout: ColumnLayout,
): CsvColumns<Row> {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const exported = columnOrder(columns, layout).flatMap((id) => {
    const column = byId.get(id);
    if (column?.exported === undefined || !isColumnVisible(column, layout)) return [];
    return [{ heading: column.exportedTitle ?? column.title, plainValue: column.exported }];
  });
  return {
    header: csvRecord(exported.map(({ heading }) => heading)),
    recordOf: (row) => csvRecord(exported.map(({ plainValue }) => plainValue(row))),
    count: exported.length,
  };
}
