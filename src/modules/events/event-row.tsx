"use client";

import InfoIcon from "lucide-react/icons/info";
import TriangleAlertIcon from "lucide-react/icons/triangle-alert";
import { memo, type ReactNode } from "react";
import type { Event } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { useNow } from "@/lib/clock/clock";
import { formatNumber } from "@/lib/format/number";
import { formatExactTime, formatRelativeTime, toIsoTime } from "@/lib/format/time";
import { eventText } from "./event-text";

export interface EventRowProps {
  event: Event;
  /** Key of the row in the list. */
  rowKey: string;
  expanded: boolean;
  onToggle: (key: string) => void;
  /** Whether this row is the list's tab stop. */
  focusable: boolean;
  /** Shows the exact time, with the relative one on hover; otherwise the other way around. */
  exactTimes: boolean;
}

/** One event on one line. Expands to its whole message and its source. Memoized because scrolling re-renders the list. */
export const EventRow = memo(function EventRow(props: EventRowProps) {
  const { event, rowKey, expanded, onToggle, focusable, exactTimes } = props;
  const { type, count, first_timestamp } = event;
  const { before, reason, after } = eventText(event);
  const isWarning = type === "Warning";
  const Icon = isWarning ? TriangleAlertIcon : InfoIcon;
  return (
    <div className="border-b border-border text-sm">
      <button
        type="button"
        data-row={rowKey}
        tabIndex={focusable ? 0 : -1}
        aria-expanded={expanded}
        onClick={() => onToggle(rowKey)}
        className="flex h-8 w-full cursor-pointer items-center gap-2 pr-3 pl-10 text-left -outline-offset-2 hover:bg-surface-hover max-sm:pl-9"
      >
        <Icon
          aria-label={isWarning ? "Warning" : "Info"}
          className={cn("size-3.5 shrink-0", isWarning ? "text-warning" : "text-text-muted")}
        />
        <span
          title={expanded ? undefined : `${before}${reason}${after}`}
          className="min-w-0 flex-1 truncate text-text-muted"
        >
          {before}
          <span className={cn("font-medium", isWarning ? "text-warning" : "text-text")}>{reason}</span>
          {after}
        </span>
        {count > 1 && (
          <span className="tabular shrink-0 text-xs text-text-muted">
            <span aria-hidden>×{formatNumber(count)}</span>
            <span className="sr-only">{formatNumber(count)} times</span>
          </span>
        )}
        <EventTime value={first_timestamp} exact={exactTimes} />
      </button>
      {expanded && <Details event={event} />}
    </div>
  );
});

function EventTime({ value, exact }: { value: string; exact: boolean }) {
  const texts = [formatExactTime(value), formatRelativeTime(value, useNow())];
  const [shown, hint] = exact ? texts : texts.toReversed();
  return (
    <time
      dateTime={toIsoTime(value)}
      title={hint}
      className="tabular shrink-0 whitespace-nowrap text-right text-xs text-text-muted"
    >
      {shown}
    </time>
  );
}

function Details({ event }: { event: Event }) {
  const { message, source, first_timestamp, last_timestamp, count } = event;
  return (
    <div className="flex flex-col gap-1 pr-3 pb-2 pl-15.5 max-sm:pl-9">
      <p className="break-words">{message}</p>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-xs text-text-muted">
        <Fact name="Source">
          {source.host === undefined ? source.component : `${source.component} on ${source.host}`}
        </Fact>
        <Fact name={count > 1 ? "First time" : "Time"}>{formatExactTime(first_timestamp)}</Fact>
        {count > 1 && <Fact name="Last time">{formatExactTime(last_timestamp)}</Fact>}
      </dl>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="tabular break-words">{children}</dd>
    </>
  );
}
