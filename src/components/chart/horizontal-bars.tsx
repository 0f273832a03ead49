"use client";

import { useEffect, useRef } from "react";
import { cn } from "@/lib/class-names";
import { formatNumber } from "@/lib/format/number";
import { Link } from "../ui/link";
import { MarkAnnouncement } from "./mark-announcement";
import { barLayout } from "./meter-layout";
import { NoData } from "./no-data";
import { readout, readoutText } from "./readout";
import { ReadoutLine } from "./readout-line";
import { SegmentBar } from "./segment-bar";
import { shownSeries } from "./shown-series";
import { sumOf } from "./stacked-values";
import type { ChartSeries } from "./types";
import { useChartMarks } from "./use-chart-marks";

export interface BarRow {
  key: string;
  label: string;
  href?: string;
  /** One value per series, in their order. */
  values: readonly number[];
  /** The whole in words, at the end of the row: "512 GPUs". */
  valueText: string;
}

export interface HorizontalBarsProps {
  /** What the picture shows: "GPUs by pool". */
  label: string;
  /** From the start of a bar to its end. */
  series: readonly ChartSeries[];
  /** In the order in which they are shown, usually the largest first. */
  rows: readonly BarRow[];
  /** The value of a bar of full length; by default the longest bar's. What is beyond it is drawn past a mark. */
  max?: number;
  /** Keys of series that are not drawn, as in the legend. */
  hidden?: ReadonlySet<string>;
  /** Of single values, for screen readers; by default grouped. */
  formatValue?: (value: number) => string;
  className?: string;
}

/**
 * Rows with a bar each, to compare them. It takes its own height, or scrolls in that of its box.
 *
 * @example
 * <HorizontalBars label="GPUs by pool" series={series} rows={rows} />
 */
export function HorizontalBars({
  label,
  series,
  rows,
  max,
  hidden,
  formatValue = formatNumber,
  className,
}: HorizontalBarsProps) {
  const listRef = useRef<HTMLDivElement>(null);
  const shown = shownSeries(series, hidden);
  const marks = rows.map((row) => ({
    key: row.key,
    href: row.href,
    label: `${readoutText({ ...readout(row.label, series, row.values, shown, formatValue), total: undefined })}; ${row.valueText}`,
  }));
  const { active, walked, setHovered, groupProps, announcement } = useChartMarks({ label, marks });
  useEffect(() => {
    if (walked !== undefined) listRef.current?.children[walked]?.scrollIntoView({ block: "nearest" });
  }, [walked]);
  if (rows.length === 0) return <NoData />;

  const bars = rows.map(({ values }) =>
    shown.flatMap((position) => {
      const each = series[position];
      return each === undefined ? [] : [{ ...each, value: values[position] ?? 0 }];
    }),
  );
  const longest = Math.max(...bars.map((bar) => sumOf(bar.map(({ value }) => value))));
  return (
    <div className={cn("@container flex max-h-full min-w-0 flex-col text-xs", className)}>
      <div
        {...groupProps}
        ref={listRef}
        className="grid min-h-0 grid-cols-[minmax(0,1fr)_auto] gap-x-3 overflow-y-auto rounded-sm @md:grid-cols-[minmax(6rem,min(14rem,30%))_minmax(0,1fr)_auto]"
        onPointerLeave={() => setHovered(undefined)}
      >
        {rows.map((row, index) => (
          <div
            key={row.key}
            onPointerEnter={() => setHovered(index)}
            className={cn(
              "col-span-full grid grid-cols-subgrid items-center gap-y-1 rounded-sm px-1 py-1",
              active === index && "bg-surface-hover",
            )}
          >
            <span className="truncate" title={row.label}>
              {row.href === undefined ? (
                row.label
              ) : (
                <Link variant="subtle" href={row.href} tabIndex={-1}>
                  {row.label}
                </Link>
              )}
            </span>
            <span className="tabular text-end @md:order-last">{row.valueText}</span>
            <SegmentBar
              layout={barLayout(bars[index] ?? [], { full: max ?? null, longest })}
              className="col-span-2 h-3 @md:col-span-1"
            />
          </div>
        ))}
      </div>
      <ReadoutLine text={active === undefined ? "" : (marks[active]?.label ?? "")} />
      <MarkAnnouncement text={announcement} />
    </div>
  );
}
