"use client";

import { RelativeTime } from "@/components/ui/relative-time";
import { useNow } from "@/lib/clock/clock";
import { formatDuration } from "@/lib/format/duration";
import { formatExactTime } from "@/lib/format/time";
import { type StageTimes, stagesOf } from "./stages";

/** Stages with start and duration. Bar lengths follow the square root, so that seconds are visible next to hours. */
export function StageTimeline({ stages: times }: { stages: StageTimes }) {
  const stages = stagesOf(times, useNow());
  const longest = Math.sqrt(Math.max(1, ...stages.map(({ seconds }) => seconds ?? 0)));
  if (stages.length === 0) return <p className="text-sm text-text-muted">Not started</p>;
  return (
    <ol aria-label="Stages" className="flex flex-col text-xs">
      {stages.map(({ title, meaning, time, seconds }) => (
        <li
          key={title}
          title={meaning}
          className="grid min-h-7 grid-cols-[7.25rem_minmax(2.5rem,1fr)_5.25rem_5.5rem] items-center gap-2 max-sm:grid-cols-[6.75rem_minmax(1.5rem,1fr)_4rem]"
        >
          <span className="truncate font-medium">{title}</span>
          <span aria-hidden className="flex h-1.5">
            {seconds !== null && (
              <span
                className="min-w-1 rounded-full bg-info forced-color-adjust-none"
                style={{ width: `${(100 * Math.sqrt(seconds)) / longest}%` }}
              />
            )}
          </span>
          <span className="tabular text-right text-text-muted">
            {seconds === null ? "" : formatDuration(seconds)}
          </span>
          <span className="truncate text-right text-text-muted max-sm:hidden" title={formatExactTime(time)}>
            <RelativeTime value={time} />
          </span>
        </li>
      ))}
    </ol>
  );
}
