import type { ReactNode } from "react";
import type { RowRange } from "@/components/virtual-rows/types";

/** Rows that follow one another below a label. */
export interface TableSection {
  key: string;
  /** Number of rows; a section without any is not shown. */
  rows: number;
  label: ReactNode;
}

/** A line of a table: a row, or the label of the section that begins with the next row. */
export type TableLine =
  | { readonly row: number; readonly section?: undefined }
  | { readonly row?: undefined; readonly section: TableSection };

/** The lines of a table by 0-based indexes: rows, and the labels above them. */
export interface TableLines {
  readonly count: number;
  lineAt(line: number): TableLine;
  lineOfRow(row: number): number;
  /** The rows in a range of lines; of a label alone the row below it. */
  rowsIn(lines: RowRange): RowRange;
  /** The lines of a range of rows, with the label above the first of them. */
  linesOf(rows: RowRange): RowRange;
}

/**
 * Places labels between rows. Every function takes time in the number of sections, which are few, never in that of rows.
 * Sections whose rows do not add up to `total` belong to another state of the list and are left out.
 *
 * @example tableLines([{ key: "a", rows: 2, label: "A" }], 2).lineOfRow(0) // 1, below the label
 */
export function tableLines(sections: readonly TableSection[], total: number): TableLines {
  const shown = sections.filter(({ rows }) => rows > 0);
  const isWhole = shown.reduce((sum, { rows }) => sum + rows, 0) === total;
  const starts: { readonly section: TableSection; readonly row: number; readonly line: number }[] = [];
  let row = 0;
  for (const section of isWhole ? shown : []) {
    starts.push({ section, row, line: row + starts.length });
    row += section.rows;
  }
  const lineOfRow = (index: number) => index + starts.filter((start) => start.row <= index).length;
  const isLabel = (line: number) => starts.some((start) => start.line === line);
  const labelsAbove = (line: number) => starts.filter((start) => start.line < line).length;
  return {
    count: total + starts.length,
    lineAt(line) {
      const section = starts.find((start) => start.line === line)?.section;
      return section === undefined ? { row: line - labelsAbove(line) } : { section };
    },
    lineOfRow,
    rowsIn({ first, last }) {
      const from = first - labelsAbove(first);
      const to = last - labelsAbove(last) - (isLabel(last) ? 1 : 0);
      return { first: from, last: Math.max(from, to) };
    },
    linesOf({ first, last }) {
      const from = lineOfRow(first);
      return { first: isLabel(from - 1) ? from - 1 : from, last: lineOfRow(last) };
    },
  };
}
