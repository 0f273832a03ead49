"use client";

import type { ReactNode } from "react";
import { workflowStatusPresentation } from "@/components/status/status-presentation";
import { LiveDuration } from "@/components/ui/duration";
import { RelativeTime } from "@/components/ui/relative-time";
import { toneFill } from "@/components/ui/tone-classes";
import { hasEnded } from "@/components/workflow/workflow-state";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { cn } from "@/lib/class-names";
import { useNow } from "@/lib/clock/clock";
import { formatExactTime } from "@/lib/format/time";
import { timelineColumns } from "./timeline-columns";
import { queueSeconds, runSeconds } from "./workflow-summary";

/** For durations, where parts may be too narrow for their labels. */
const ownLine = "@max-[29.5rem]:block";

/** Submission, start, and end, with the time queued and running in between. */
export function WorkflowTimeline({ workflow }: { workflow: WorkflowQueryResponse }) {
  const now = useNow();
  const { submit_time: submitted, start_time: started, end_time: ended } = workflow;
  const { tone } = workflowStatusPresentation[workflow.status];
  const seconds = [queueSeconds(workflow, now), runSeconds(workflow, now)].filter((part) => part !== null);
  const over = hasEnded(workflow);
  return (
    <ol
      aria-label="Timeline"
      // The least widths hold the label of a part on two, three, or four lines.
      className="grid text-xs [--least-part:5.75rem] @[29.5rem]:[--least-part:9.625rem] @[33.5rem]:[--least-part:10.875rem]"
      // Widths hardly change per second, so a running workflow's parts stay stable.
      style={{ gridTemplateColumns: timelineColumns(seconds) }}
    >
      <Stop
        point="Submitted"
        time={submitted}
        part={
          <>
            Queued <LiveDuration start={submitted} end={started ?? ended} className={ownLine} />
          </>
        }
        barClass={cn(
          "bg-border-strong forced-color-adjust-none",
          started === undefined && !over && "motion-safe:animate-pulse",
        )}
      />
      {started !== undefined && (
        <Stop
          point="Started"
          time={started}
          part={
            <>
              {over ? "Ran" : "Running"} <LiveDuration start={started} end={ended} className={ownLine} />
            </>
          }
          barClass={cn(toneFill[tone], !over && "motion-safe:animate-pulse")}
        />
      )}
      {ended === undefined ? (
        <Stop point={started === undefined ? "Not started" : "Still running"} />
      ) : (
        <Stop point="Ended" time={ended} />
      )}
    </ol>
  );
}

interface StopProps {
  point: string;
  time?: string;
  /** Content between this point and the next; none for the last. */
  part?: ReactNode;
  barClass?: string;
}

function Stop({ point, time, part, barClass }: StopProps) {
  return (
    <li className="flex min-w-0 flex-col">
      {/* First in reading order, visually below the bar. */}
      <span
        className={cn(
          "order-3 mt-1.5 flex flex-col whitespace-nowrap",
          part === undefined && "items-end text-right",
        )}
      >
        <span className={cn("font-medium", time === undefined && "text-text-muted")}>
          {point}{" "}
          {time !== undefined && <RelativeTime value={time} className="font-normal @max-[29.5rem]:block" />}
        </span>
        {time !== undefined && <ExactTime value={time} />}
      </span>
      <span className="order-1 h-5 whitespace-nowrap text-text-muted @max-[29.5rem]:h-9">{part}</span>
      <span aria-hidden className="order-2 flex h-2.5 items-center">
        <span
          className={cn(
            "size-2.5 shrink-0 rounded-full border-2",
            time === undefined ? "border-border-strong" : "border-text bg-surface",
          )}
        />
        {part !== undefined && <span className={cn("mx-0.5 h-1.5 flex-1 rounded-full", barClass)} />}
      </span>
    </li>
  );
}

/** Day and time, one below the other where there is less room. */
function ExactTime({ value }: { value: string }) {
  const [day, ...hour] = formatExactTime(value).split(" ");
  return (
    <span className="tabular text-text-muted">
      {day} <span className="@max-[33.5rem]:block">{hour.join(" ")}</span>
    </span>
  );
}
