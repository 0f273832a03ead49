"use client";

import ChevronRightIcon from "lucide-react/icons/chevron-right";
import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import { memo } from "react";
import { TaskGroupStatusBadge } from "@/components/status/status-badge";
import { Badge } from "@/components/ui/badge";
import { LiveDuration } from "@/components/ui/duration";
import { MiddleTruncate } from "@/components/ui/middle-truncate";
import { cn } from "@/lib/class-names";
import { formatCount, formatNumber } from "@/lib/format/number";
import type { Lifecycle } from "./lifecycle";
import { LifecycleSteps } from "./lifecycle-steps";

export interface LifecycleRowProps {
  lifecycle: Lifecycle;
  expanded: boolean;
  onToggle: (key: string) => void;
  /** Whether this row is the list's tab stop. */
  focusable: boolean;
}

/** One attempt of a task with its progress. Expands to its events. */
export const LifecycleRow = memo(function LifecycleRow(props: LifecycleRowProps) {
  const { lifecycle, expanded, onToggle, focusable } = props;
  const { key, task, retryId, status, events, warnings, start, end } = lifecycle;
  return (
    <button
      type="button"
      data-row={key}
      data-attempt={key}
      tabIndex={focusable ? 0 : -1}
      aria-expanded={expanded}
      onClick={() => onToggle(key)}
      className="@container flex w-full cursor-pointer border-b border-border bg-surface-sunken text-left text-sm -outline-offset-2 hover:bg-surface-hover"
    >
      <span className="flex min-h-10 w-full items-center gap-x-2 px-3 py-1.5 @md:gap-x-3">
        <ChevronRightIcon
          aria-hidden
          className={cn("size-4 shrink-0 text-text-muted", expanded && "rotate-90")}
        />
        {/* In narrow containers the status moves below the name. */}
        <span className="flex min-w-0 flex-1 flex-col @3xl:flex-row @3xl:items-center @3xl:gap-3">
          <span className="flex min-w-0 flex-1 items-center gap-2 font-medium">
            <MiddleTruncate text={task ?? "Workflow"} />
            {retryId > 0 && <Badge className="shrink-0">Attempt {retryId + 1}</Badge>}
          </span>
          {task !== undefined && (
            <span className="flex items-center gap-x-2 text-text-muted @max-3xl:text-xs @3xl:gap-3">
              {status !== undefined && (
                <TaskGroupStatusBadge status={status} appearance="plain" className="@3xl:w-34" />
              )}
              <span className="whitespace-nowrap @3xl:w-20 @3xl:text-right @3xl:text-xs">
                <LiveDuration start={start} end={end} />
              </span>
            </span>
          )}
        </span>
        <span
          title={warnings > 0 ? formatCount(warnings, "warning") : undefined}
          className="tabular flex w-8 shrink-0 items-center justify-end gap-1 text-xs text-warning"
        >
          {warnings > 0 && (
            <>
              <TriangleAlertIcon aria-hidden className="size-3.5" />
              {formatNumber(warnings)}
              <span className="sr-only">{warnings === 1 ? "warning" : "warnings"}</span>
            </>
          )}
        </span>
        <span className="flex w-24 shrink-0 justify-end @md:w-68">
          {task === undefined ? (
            <span className="tabular text-xs text-text-muted">{formatCount(events.length, "event")}</span>
          ) : (
            <LifecycleSteps lifecycle={lifecycle} />
          )}
        </span>
      </span>
    </button>
  );
});
