"use client";

import { useNow } from "@/lib/clock/clock";
import { formatExactTime, formatRelativeTime, type TimeValue, toIsoTime } from "@/lib/format/time";
import { Tooltip } from "./tooltip";

export interface RelativeTimeProps {
  value: TimeValue;
  /**
   * Makes the time focusable, with the exact time in a tooltip. Not for table rows, where dozens of tab stops would be
   * in the way: there the native title shows it on hover.
   */
  focusable?: boolean;
  className?: string;
}

/** Relative time by the screen's clock, with the exact time on hover. */
export function RelativeTime({ value, focusable = false, className }: RelativeTimeProps) {
  const text = formatRelativeTime(value, useNow());
  const dateTime = toIsoTime(value);
  if (dateTime === undefined) return <span className={className}>{text}</span>;
  if (!focusable) {
    return (
      <time dateTime={dateTime} title={formatExactTime(value)} className={className}>
        {text}
      </time>
    );
  }
  return (
    <Tooltip content={<span className="tabular">{formatExactTime(value)}</span>} closeOnClick={false}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the exact time must be reachable without a mouse */}
      <time dateTime={dateTime} tabIndex={0} className={className}>
        {text}
      </time>
    </Tooltip>
  );
}
