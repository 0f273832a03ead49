"use client";

import { useLayoutEffect, useRef } from "react";
import { AnsiText } from "@/components/ansi/ansi-text";
import { LoadingRegion } from "@/components/states/loading-region";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import type { ApiError } from "@/lib/api/api-error";
import { useGetTaskLogs } from "@/lib/api/generated";
import type { TaskQueryResponse } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import { type LogLevel, type LogLine, parseLogLine, splitLines } from "@/modules/logs/log-line";
import { UTC, zonedTime } from "@/modules/logs/log-time";
import { tellingLine } from "./telling-line";

/** Lines before the end of the log: enough for a traceback and the report of torchrun that follows it. */
const LOG_LINES = 60;

/** Height of the lines and of their placeholder. */
const heightClass = "h-56 print:h-auto";

export interface FailureLogProps {
  workflow: string;
  group: string;
  /** The attempt that failed. */
  task: TaskQueryResponse;
}

/** The end of a failed attempt’s log, scrolled to the line that says why it failed. */
export function FailureLog({ workflow, group, task: { name, retry_id } }: FailureLogProps) {
  const { data, error, isPending, isFetching, refetch } = useGetTaskLogs(workflow, name, {
    retry_id,
    last_n_lines: LOG_LINES,
  });
  return (
    <figure className="min-w-0" aria-label="Last log lines">
      <figcaption className="mb-1 flex items-baseline justify-between gap-3 text-xs text-text-muted">
        Last log lines
        <Link href={workflowHref(workflow, { group, task: name, tab: "logs" })}>View log</Link>
      </figcaption>
      {isPending ? (
        <LoadingRegion label="Loading log">
          <Skeleton className={cn("w-full rounded-md", heightClass)} />
        </LoadingRegion>
      ) : error !== null ? (
        <Unavailable error={error} retrying={isFetching} onRetry={() => void refetch()} />
      ) : (
        <Lines lines={linesOf(typeof data === "string" ? data : "")} />
      )}
    </figure>
  );
}

function linesOf(text: string): readonly LogLine[] {
  const lines: LogLine[] = [];
  for (const line of splitLines(text)) lines.push(parseLogLine(line, lines.at(-1)));
  return lines;
}

const edgeClass: Readonly<Record<LogLevel, string>> = {
  DEBUG: "border-l-transparent",
  INFO: "border-l-transparent",
  WARN: "border-l-warning",
  ERROR: "border-l-danger bg-danger-soft/60",
};

function Lines({ lines }: { lines: readonly LogLine[] }) {
  const scroller = useRef<HTMLPreElement>(null);
  const telling = tellingLine(lines);
  useLayoutEffect(() => {
    const box = scroller.current;
    const line = box?.children[telling];
    if (!box || !(line instanceof HTMLElement)) return;
    // Centered, or as far down as the box scrolls.
    const top = line.offsetTop - box.offsetTop;
    box.scrollTop = top - (box.clientHeight - line.offsetHeight) / 2;
  }, [telling]);
  if (lines.length === 0) {
    return <p className="rounded-md bg-surface-sunken p-3 text-text-muted">This task wrote no log.</p>;
  }
  return (
    <pre
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable, so it must be focusable
      tabIndex={0}
      className={cn(
        "overflow-y-auto rounded-md bg-surface-sunken py-1.5 font-mono text-xs leading-relaxed -outline-offset-2",
        heightClass,
      )}
    >
      {lines.map(({ message, time, level, source, isContinuation }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one answer never change places
        <div key={place} className={cn("flex gap-2.5 border-l-2 pr-3 pl-2.5", edgeClass[level ?? "INFO"])}>
          <span className="w-[8ch] shrink-0 text-text-muted">
            {time !== null && !isContinuation && zonedTime(time, UTC).clock}
          </span>
          <AnsiText
            text={message}
            className={cn(
              "min-w-0 flex-1 break-words whitespace-pre-wrap",
              source === "platform" && "text-text-muted italic",
            )}
          />
        </div>
      ))}
    </pre>
  );
}

interface UnavailableProps {
  error: ApiError;
  retrying: boolean;
  onRetry: () => void;
}

function Unavailable({ error, retrying, onRetry }: UnavailableProps) {
  const isGone = error.status === 404;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-md bg-surface-sunken p-3 text-text-muted">
      <p className="min-w-0 break-words">
        {isGone ? "This log has expired." : `Could not load the log: ${error.detail}`}
      </p>
      {!isGone && (
        <Button size="small" loading={retrying} onClick={onRetry}>
          Retry
        </Button>
      )}
    </div>
  );
}
