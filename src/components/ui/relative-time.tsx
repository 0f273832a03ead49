"use client";

import { useNow } from "@/lib/clock/clock";
import { formatExactTime, formatRelativeTime, type TimeValue, toIsoTime } from "@/lib/format/time";
import { Tooltip } from "./tooltip";

export interface RelativeTimeProps {
  value: TimeValue;
  /**
   * Takes the keyboard focus and shows the exact time there in a tooltip. Leave it off in table rows, where dozens of
   * stops would stand in the way of the Tab key: there the browser's own title shows it on hover.
   */
  focusable?: boolean;
  className?: string;
}

/** How long ago (or how far ahead) a time is, following the screen's clock; the exact time on hover. */
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
