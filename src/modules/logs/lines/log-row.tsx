import { memo, useState } from "react";
import { cn } from "@/lib/class-names";
import { formatNumber } from "@/lib/format/number";
import type { LogLevel, LogLine } from "../log-line";
import { LineFields, type LineFieldsProps } from "./line-fields";

export interface LogRowProps extends LineFieldsProps {
  id: string;
  /** 0-based. */
  position: number;
  total: number;
  isActive: boolean;
  isSelected: boolean;
}

const ROWS: Readonly<Record<LogLevel, string>> = {
  DEBUG: "border-l-transparent forced-colors:border-l-[Canvas]",
  INFO: "border-l-transparent forced-colors:border-l-[Canvas]",
  WARN: "border-l-warning bg-warning-soft/50",
  ERROR: "border-l-danger bg-danger-soft/60",
};

/** A line of the list, tinted by its level. */
export const LogRow = memo(function LogRow(props: LogRowProps) {
  const { id, error, newDay, number, position, total, isActive, isSelected, look, marks } = props;
  const line = useKnownLine(props.line);
  return (
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-posinset={position + 1}
      aria-setsize={total}
      aria-label={line === undefined ? (error ?? `Loading line ${formatNumber(position + 1)}`) : undefined}
      data-index={position}
      data-active={isActive || undefined}
      // The list keeps the focus and refers to the active row.
      tabIndex={-1}
      className={cn(
        "relative flex min-h-5 gap-3 border-l-2 pr-4 pl-2 print:h-auto",
        look.wrap ? "w-full" : "h-5",
        ROWS[line?.level ?? "INFO"],
        "data-active:group-focus-visible/log:outline data-active:group-focus-visible/log:-outline-offset-1 data-active:group-focus-visible/log:outline-focus",
        isSelected ? "bg-surface-selected" : "hover:bg-surface-hover",
        newDay !== undefined && "shadow-[inset_0_1px_0_var(--border-strong)]",
      )}
    >
      <LineFields line={line} error={error} number={number} newDay={newDay} look={look} marks={marks} />
    </div>
  );
});

/** The line, also while it is loaded again: a row that loses its text loses what the user has selected in it. */
function useKnownLine(line: LogLine | undefined): LogLine | undefined {
  const [known, setKnown] = useState(line);
  if (line !== undefined && line !== known) setKnown(line);
  return line ?? known;
}
