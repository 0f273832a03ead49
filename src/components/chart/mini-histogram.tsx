"use client";

import type { ReactNode } from "react";
import { cn } from "@/lib/class-names";
import { formatCompactNumber, formatNumber } from "@/lib/format/number";
import { Link } from "../ui/link";
import { VisuallyHidden } from "../ui/visually-hidden";
import { binHeights, doTextsFit } from "./bin-layout";
import { fillOf } from "./chart-color";
import { MarkAnnouncement } from "./mark-announcement";
import { NoData } from "./no-data";
import { ReadoutLine } from "./readout-line";
import { sumOf } from "./stacked-values";
import { useChartMarks } from "./use-chart-marks";

export interface HistogramBin {
  key: string;
  /** Short, below its bar: "0", "8", "10–20 GB". */
  label: string;
  /** All that the bar stands for, for screen readers and the line of text: "8 GPUs free"; by default the label. */
  name?: string;
  count: number;
  /** What the bar opens. */
  href?: string;
  selected?: boolean;
}

export interface MiniHistogramProps {
  /** What is counted by what: "Nodes by free GPUs". */
  label: string;
  bins: readonly HistogramBin[];
  /** Instead of links: a bar toggles its bin. */
  onSelect?: (key: string) => void;
  /** The exact count in words: `(count) => formatCount(count, "node")`; by default grouped. */
  formatValue?: (count: number) => string;
  /** Small is bars and the line of text alone, for a column head; medium has counts and labels at its bars. */
  size?: "small" | "medium";
  className?: string;
}

/**
 * Counts by bins, whose bars are links or buttons, with the exact count in words below them.
 *
 * @example
 * <MiniHistogram label="Nodes by free GPUs" bins={bins} onSelect={toggleFilter} />
 */
export function MiniHistogram({
  label,
  bins,
  onSelect,
  formatValue = formatNumber,
  size = "medium",
  className,
}: MiniHistogramProps) {
  const marks = bins.map(({ key, label: short, name = short, count, href, selected }) => ({
    key,
    href,
    label: `${name}: ${formatValue(count)}${selected ? ", selected" : ""}`,
  }));
  const { active, setHovered, groupProps, announcement } = useChartMarks({
    label,
    marks,
    onOpen: onSelect && ((mark) => onSelect(bins[mark]?.key ?? "")),
  });
  if (bins.length === 0) return <NoData />;

  const counts = bins.map(({ count }) => count);
  const heights = binHeights(counts);
  const compact = counts.map(formatCompactNumber);
  const isMedium = size === "medium";
  const hasCounts = isMedium && doTextsFit(compact);
  const hasLabels = isMedium && doTextsFit(bins.map((bin) => bin.label));
  const hasSelection = bins.some(({ selected }) => selected);
  return (
    <div className={cn("min-w-0 text-xs", className)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a group, by its props */}
      <div
        {...groupProps}
        className="flex rounded-sm"
        onPointerLeave={() => setHovered(undefined)}
        onMouseDown={(event) => {
          // Not its bar, so that arrow keys go on from a click.
          event.preventDefault();
          event.currentTarget.focus();
        }}
      >
        {bins.map(({ key, href, selected = false, label: short }, index) => (
          <Bin
            key={key}
            href={href}
            label={marks[index]?.label ?? ""}
            selected={selected}
            onSelect={onSelect && (() => onSelect(key))}
            onHover={() => setHovered(index)}
            isActive={active === index}
          >
            {hasCounts && (
              <span aria-hidden className="tabular leading-4">
                {compact[index]}
              </span>
            )}
            <span className={cn("flex w-full items-end px-px", isMedium ? "h-12" : "h-6")}>
              <span
                className={cn(
                  "w-full rounded-t-xs forced-color-adjust-none",
                  selected && "forced-colors:bg-[HighlightText]!",
                  counts[index] !== 0 && "min-h-0.5",
                )}
                style={{
                  height: `${heights[index]}%`,
                  background: fillOf(selected || !hasSelection ? "series-1" : "outside"),
                }}
              />
            </span>
            <span className="w-full border-t border-border-strong" />
            {hasLabels && (
              <span aria-hidden className={cn("leading-4 text-text-muted", selected && "font-semibold")}>
                {short}
              </span>
            )}
          </Bin>
        ))}
      </div>
      {isMedium && !hasLabels && (
        <div aria-hidden className="flex justify-between gap-2 leading-4 text-text-muted">
          <span>{bins[0]?.label}</span>
          {bins.length > 1 && <span>{bins.at(-1)?.label}</span>}
        </div>
      )}
      <ReadoutLine
        text={active === undefined ? `Total ${formatValue(sumOf(counts))}` : (marks[active]?.label ?? "")}
      />
      <MarkAnnouncement text={announcement} />
    </div>
  );
}

interface BinProps {
  href: string | undefined;
  label: string;
  selected: boolean;
  isActive: boolean;
  onSelect: (() => void) | undefined;
  onHover: () => void;
  children: ReactNode;
}

/** A link, a button, or neither. The group is the only tab stop. */
function Bin({ href, label, selected, isActive, onSelect, onHover, children }: BinProps) {
  const shared = {
    tabIndex: -1,
    onPointerEnter: onHover,
    className: cn(
      "relative flex min-w-0 flex-1 flex-col items-center justify-end rounded-xs print:flex!",
      isActive && "bg-surface-hover outline outline-border-strong -outline-offset-1",
      (href !== undefined || onSelect !== undefined) && "cursor-pointer",
    ),
  };
  // Not by `aria-label`: the texts at a bar are short forms of it.
  const content = (
    <>
      <VisuallyHidden>{label}</VisuallyHidden>
      {children}
    </>
  );
  if (onSelect !== undefined) {
    return (
      <button type="button" aria-pressed={selected} onClick={onSelect} {...shared}>
        {content}
      </button>
    );
  }
  if (href !== undefined) {
    return (
      <Link variant="plain" href={href} aria-current={selected ? "true" : undefined} {...shared}>
        {content}
      </Link>
    );
  }
  return (
    <div {...shared} tabIndex={undefined}>
      {content}
    </div>
  );
}
