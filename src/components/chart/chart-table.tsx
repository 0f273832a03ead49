import { cn } from "@/lib/class-names";
import { Link } from "../ui/link";
import type { ChartTableData } from "./types";

export interface ChartTableProps {
  /** Accessible name: that of the picture. */
  label: string;
  table: ChartTableData;
  className?: string;
}

/** The data of a picture as a table, which scrolls within the height of the picture. */
export function ChartTable({ label, table: { columns, rows }, className }: ChartTableProps) {
  const alignOf = (column: number) => (columns[column]?.align === "end" ? "text-end" : "text-start");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls, and may have nothing focusable in it
    <section tabIndex={0} aria-label={label} className={cn("overflow-auto", className)}>
      <table className="w-full text-xs">
        <caption className="sr-only">{label}</caption>
        <thead className="sticky top-0 bg-surface text-text-muted">
          <tr>
            {columns.map(({ title }, column) => (
              <th key={title} scope="col" className={cn("px-2 py-1 font-medium", alignOf(column))}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...values], href }) => (
            <tr key={key} className="border-t border-border">
              <th scope="row" className={cn("px-2 py-1 font-normal", alignOf(0))}>
                {href === undefined ? name : <Link href={href}>{name}</Link>}
              </th>
              {values.map((value, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells are in the order of the columns
                <td key={column} className={cn("px-2 py-1", alignOf(column + 1))}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
