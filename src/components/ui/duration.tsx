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

/** A span of time that is over: short for eyes, in words for screen readers. */
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
  /** When it began; missing while it has not. */
  start: TimeValue;
  /** When it ended; while missing, the duration runs on with the screen's clock. */
  end?: TimeValue;
  className?: string;
}

/** From `start` to `end`, or to now while there is no end. */
export function LiveDuration({ start, end, className }: LiveDurationProps) {
  const now = useNow();
  const from = toEpochMilliseconds(start);
  const to = toEpochMilliseconds(end) ?? now;
  return <Duration seconds={from === null ? null : (to - from) / 1000} className={className} />;
}
