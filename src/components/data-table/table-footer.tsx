import type { ReactNode } from "react";
import type { RowRange } from "@/components/virtual-rows/types";
import { cn } from "@/lib/class-names";
import { formatNumber } from "@/lib/format/number";
import type { TableStatus } from "./types";

export interface TableFooterProps {
  status: TableStatus;
  total: number;
  visible: RowRange | undefined;
  /** After the range. */
  note?: string;
  /** Actions for the selected rows. In a narrow table they replace the rest of the footer. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** Shows the visible range of the list, which the scrollbar of a long list cannot. */
export function TableFooter({ status, total, visible, note, actions, children }: TableFooterProps) {
  const hasActions = actions !== undefined && actions !== null && actions !== false;
  return (
    <div className="@container border-t border-border bg-surface text-xs text-text-muted print:hidden">
      <div
        className={cn(
          "flex min-h-10 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-1 md:px-6",
          hasActions && "bg-surface-selected",
        )}
      >
        <p
          aria-live="off"
          className={cn("tabular", hasActions && "hidden @3xl:block")}
          style={{ minWidth: `${longestText(total).length}ch` }}
        >
          {footerText(status, total, visible)}
        </p>
        {note !== undefined && !hasActions && <p className="tabular">{note}</p>}
        {actions}
        <div className={cn("ml-auto", hasActions && "hidden @3xl:block")}>{children}</div>
      </div>
    </div>
  );
}

/** Reserves width for the longest range, so that the line does not wrap while scrolling. */
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
