"use client";

import type { ReactNode } from "react";
import { cn } from "@/lib/class-names";
import { ChartSwatch } from "./chart-swatch";
import type { ChartSeries } from "./types";

export interface ChartLegendProps {
  series: readonly (ChartSeries & { readonly value?: ReactNode })[];
  /** Keys of the series that are not drawn. Without `onToggle` the legend only explains. */
  hidden?: ReadonlySet<string>;
  onToggle?: (key: string) => void;
  className?: string;
}

/** Names and colors of series. Its entries are buttons that show and hide their series. */
export function ChartLegend({ series, hidden, onToggle, className }: ChartLegendProps) {
  return (
    <ul className={cn("flex flex-wrap gap-x-3 gap-y-1 text-xs text-text-muted", className)}>
      {series.map(({ key, label, color, hatched, value }) => {
        const isHidden = hidden?.has(key) ?? false;
        const content = (
          <>
            <ChartSwatch color={color} hatched={hatched} className={isHidden ? "opacity-30" : undefined} />
            <span className={isHidden ? "line-through" : undefined}>{label}</span>
            {value !== undefined && <span className="tabular text-text">{value}</span>}
          </>
        );
        return (
          <li key={key} className="flex min-w-0">
            {onToggle === undefined ? (
              <span className="flex items-center gap-1.5">{content}</span>
            ) : (
              <button
                type="button"
                aria-pressed={!isHidden}
                onClick={() => onToggle(key)}
                className="-mx-1 flex cursor-pointer print:flex! items-center gap-1.5 rounded-sm px-1 hover:bg-surface-hover hover:text-text"
              >
                {content}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
