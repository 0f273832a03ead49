"use client";

import { useNow } from "@/lib/clock/clock";
import { formatDuration, formatDurationWords, toIsoDuration } from "@/lib/format/duration";
import { type TimeValue, toEpochMilliseconds } from "@/lib/format/time";
import { VisuallyHidden } from "./visually-hidden";

export interface DurationProps {
  /** Seconds. */
  seconds: number | null | undefined;
  className?: string;
}

/** A fixed duration: short visually, in words for screen readers. */
export function Duration({ seconds, className }: DurationProps) {
  return (
    <time dateTime={toIsoDuration(seconds)} className={className}>
      <span className="relative whitespace-nowrap">
        <span aria-hidden>{formatDuration(seconds)}</span>
        <VisuallyHidden>{formatDurationWords(seconds)}</VisuallyHidden>
      </span>
    </time>
  );
}

export interface LiveDurationProps {
  /** Start; missing before it. */
  start: TimeValue;
  /** End; without it the duration follows the screen's clock. */
  end?: TimeValue;
  className?: string;
}

/** Duration from `start` to `end`, or to now. */
export function LiveDuration({ start, end, className }: LiveDurationProps) {
  const now = useNow();
  const from = toEpochMilliseconds(start);
  const to = toEpochMilliseconds(end) ?? now;
  return <Duration seconds={from === null ? null : (to - from) / 1000} className={className} />;
}
