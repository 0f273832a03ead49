import type { ReactNode } from "react";
import { formatNumber } from "@/lib/format/number";
import type { RowRange, TableStatus } from "./types";

export interface TableFooterProps {
  status: TableStatus;
  total: number;
  visible: RowRange | undefined;
  children?: ReactNode;
}

/** Says where in the whole list one is, which the scrollbar of a long list cannot. */
export function TableFooter({ status, total, visible, children }: TableFooterProps) {
  return (
    <div className="flex min-h-10 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-border bg-surface px-3 py-1 text-xs text-text-muted">
      <p aria-live="off" className="tabular" style={{ minWidth: `${longestText(total).length}ch` }}>
        {footerText(status, total, visible)}
      </p>
      <div className="ml-auto">{children}</div>
    </div>
  );
}

/** Its place is kept whatever rows are in view, so that in a narrow table the line does not break while one scrolls. */
function longestText(total: number): string {
  return rangeText({ first: total - 1, last: total - 1 }, total);
}

function footerText(status: TableStatus, total: number, visible: RowRange | undefined): string {
  if (status === "loading") return "Loading rows…";
  if (status === "error") return "Rows could not be loaded";
  if (visible === undefined) return "No rows";
  return rangeText(visible, total);
}

function rangeText({ first, last }: RowRange, total: number): string {
  return `Rows ${formatNumber(first + 1)}–${formatNumber(last + 1)} of ${formatNumber(total)}`;
}
