"use client";

import ChartColumnIcon from "lucide-react/icons/chart-column";
import TableIcon from "lucide-react/icons/table-2";
import { type ReactNode, useId, useState } from "react";
import { cn } from "@/lib/class-names";
import { IconButton } from "../ui/icon-button";
import { VisuallyHidden } from "../ui/visually-hidden";
import { ChartTable } from "./chart-table";
import type { ChartTableData } from "./types";

export interface ChartFigureProps {
  /** What the picture shows: "GPUs in use over the last 7 days". */
  label: string;
  /** The gist as a sentence, for screen readers: "Between 1,200 and 1,960 of 2,000 GPUs; 1,804 now." */
  summary: string;
  /** The picture's twin. */
  table: ChartTableData;
  /** Height of picture and table in pixels at the default font size, so that switching moves nothing. */
  height: number;
  /** Visible title; the label is still the accessible name. */
  title?: ReactNode;
  /** A `ChartLegend`. */
  legend?: ReactNode;
  /** More buttons beside the switch to the table. */
  actions?: ReactNode;
  /** The picture. It fills the width and the height of its box. */
  children: ReactNode;
  className?: string;
}

/**
 * Frame of every picture: a title, a legend, and a switch to the same data as a table.
 *
 * @example
 * <ChartFigure label="GPUs by pool" summary="training-h100 has most, 512." table={table} height={160}>
 *   <Treemap … />
 * </ChartFigure>
 */
export function ChartFigure({
  label,
  summary,
  table,
  height,
  title,
  legend,
  actions,
  children,
  className,
}: ChartFigureProps) {
  const [isTable, setTable] = useState(false);
  const summaryId = useId();
  return (
    <figure
      aria-label={label}
      aria-describedby={summaryId}
      className={cn("flex min-w-0 flex-col gap-2 break-inside-avoid", className)}
    >
      <VisuallyHidden id={summaryId}>{summary}</VisuallyHidden>
      <div className="flex min-h-7 items-center gap-2">
        {title !== undefined && <div className="min-w-0 text-sm font-medium">{title}</div>}
        <div className="ms-auto flex shrink-0 items-center gap-1 print:hidden">
          {actions}
          <IconButton
            label={isTable ? "Show as chart" : "Show as table"}
            size="small"
            aria-pressed={isTable}
            onClick={() => setTable(!isTable)}
          >
            {isTable ? <ChartColumnIcon aria-hidden /> : <TableIcon aria-hidden />}
          </IconButton>
        </div>
      </div>
      <div className="relative min-w-0" style={{ height: `${height / 16}rem` }}>
        {isTable ? <ChartTable label={label} table={table} className="h-full" /> : children}
      </div>
      {legend}
    </figure>
  );
}
