import type { Event, TaskGroupStatus, TaskQueryResponse } from "@/lib/api/generated.schemas";
import { toEpochMilliseconds } from "@/lib/format/time";

/** Stages of an attempt, in order. */
export const lifecycleStages = ["Scheduling", "Initializing", "Running", "Done"] as const;
export type LifecycleStage = (typeof lifecycleStages)[number];

/** State of one stage: passed, in progress, where the attempt failed or was canceled, or not reached. */
export type StageState = "passed" | "active" | "failed" | "canceled" | "open";

/** State of an attempt. Canceled is not a failure: somebody wanted it. */
export type Outcome = "active" | "done" | "failed" | "canceled";

export interface LifecycleState {
  /** One for each of `lifecycleStages`. */
  stages: readonly StageState[];
  /** The current stage, or the one in which the attempt ended. */
  stage: LifecycleStage;
  outcome: Outcome;
}

/** Events of one attempt of a task, or of the workflow itself when `task` is undefined. */
export interface Lifecycle extends LifecycleState {
  key: string;
  task?: string;
  retryId: number;
  /** Status from the platform; undefined when only events mention the attempt. */
  status?: TaskGroupStatus;
  /** Oldest first. */
  events: readonly Event[];
  warnings: number;
  start?: string;
  end?: string;
}

/** Furthest stage that a reason implies: an index into `lifecycleStages`, or -1. */
const STAGE_OF_REASON: ReadonlyMap<string, number> = new Map([
  ["SuccessfulCreate", 0],
  ["FailedScheduling", 0],
  ["Scheduled", 1],
  ["Pulling", 1],
  ["Pulled", 1],
  ["Created", 1],
  ["Started", 2],
  ["Running", 2],
  ["Completed", 3],
  ["Succeeded", 3],
]);

const FAILURES = /^(Failed|BackOff|OOMKilled|Evicted|Preempted|Unhealthy|NodeLost|Error|Deadline)/;

function stateAt(reached: number, outcome: Outcome): LifecycleState {
  const stages = lifecycleStages.map((_, place): StageState => {
    if (outcome === "done" || place < reached) return "passed";
    if (place > reached) return "open";
    if (outcome === "failed" || outcome === "canceled") return outcome;
    return reached < 0 ? "open" : "active";
  });
  const stage = lifecycleStages[outcome === "done" ? 3 : Math.max(0, reached)] ?? "Scheduling";
  return { stages, stage, outcome };
}

/** Progress according to the platform's status. */
export function stateOfTask(
  task: Pick<TaskQueryResponse, "status" | "start_time" | "initializing_start_time">,
): LifecycleState {
  const { status } = task;
  if (status === "COMPLETED") return stateAt(3, "done");
  if (status.startsWith("FAILED") || status === "RESCHEDULED") {
    const reached = task.start_time !== undefined ? 2 : task.initializing_start_time !== undefined ? 1 : 0;
    return stateAt(reached, status === "FAILED_CANCELED" ? "canceled" : "failed");
  }
  if (status === "RUNNING") return stateAt(2, "active");
  if (status === "INITIALIZING") return stateAt(1, "active");
  return stateAt(status === "SCHEDULING" ? 0 : -1, "active");
}

/** Progress according to the events, which may be out of order and incomplete. */
export function stateOfEvents(events: readonly Pick<Event, "reason" | "type">[]): LifecycleState {
  const reached = Math.max(-1, ...events.map(({ reason }) => STAGE_OF_REASON.get(reason) ?? -1));
  if (reached === 3) return stateAt(3, "done");
  const failed = events.some(
    ({ reason, type }) => type === "Warning" && reason !== "FailedScheduling" && FAILURES.test(reason),
  );
  return stateAt(Math.max(reached, failed ? 0 : -1), failed ? "failed" : "active");
}

function byTime(one: Event, other: Event): number {
  return timeOf(one.first_timestamp) - timeOf(other.first_timestamp);
}

function timeOf(time: string | undefined): number {
  return toEpochMilliseconds(time) ?? Number.POSITIVE_INFINITY;
}

function keyOf(task: string | undefined, retryId: number): string {
  return task === undefined ? "workflow" : `${task}/${retryId}`;
}

/** Whether an attempt has started: attempts that wait for others or never started have no events. */
export function hasBegun({ processing_start_time, start_time }: TaskQueryResponse): boolean {
  return processing_start_time !== undefined || start_time !== undefined;
}

/**
 * Groups events by attempt: the workflow's own first, then tasks by start time, each with its attempts in order. The
 * platform's status takes precedence over events, which arrive late and out of order. An attempt that has started is
 * listed even without events.
 */
export function lifecyclesOf(
  events: readonly Event[],
  attempts: readonly TaskQueryResponse[],
): readonly Lifecycle[] {
  const attemptByKey = new Map(attempts.map((attempt) => [keyOf(attempt.name, attempt.retry_id), attempt]));
  const byKey = new Map<string, Event[]>();
  for (const event of events.toSorted(byTime)) {
    const key = keyOf(event.task_name, event.retry_id ?? 0);
    const own = byKey.get(key);
    if (own === undefined) byKey.set(key, [event]);
    else own.push(event);
  }
  const withEvents = [...byKey].map(([key, own]): Lifecycle => {
    const { task_name, retry_id } = own[0] as Event;
    return lifecycleOf(task_name, retry_id ?? 0, own, attemptByKey.get(key));
  });
  const withoutEvents = attempts
    .filter((attempt) => hasBegun(attempt) && !byKey.has(keyOf(attempt.name, attempt.retry_id)))
    .map((attempt) => lifecycleOf(attempt.name, attempt.retry_id, [], attempt));
  return inOrder([...withEvents, ...withoutEvents]);
}

function lifecycleOf(
  task: string | undefined,
  retryId: number,
  events: readonly Event[],
  attempt: TaskQueryResponse | undefined,
): Lifecycle {
  const state = attempt === undefined ? stateOfEvents(events) : stateOfTask(attempt);
  return {
    key: keyOf(task, retryId),
    task,
    retryId,
    status: attempt?.status,
    ...state,
    events,
    warnings: events.filter(({ type }) => type === "Warning").length,
    start: attempt?.processing_start_time ?? events[0]?.first_timestamp,
    end:
      attempt === undefined && state.outcome !== "active" ? events.at(-1)?.last_timestamp : attempt?.end_time,
  };
}

function inOrder(lifecycles: readonly Lifecycle[]): readonly Lifecycle[] {
  const begin = new Map<string | undefined, number>([[undefined, Number.NEGATIVE_INFINITY]]);
  for (const { task, start } of lifecycles) {
    begin.set(task, Math.min(begin.get(task) ?? Number.POSITIVE_INFINITY, timeOf(start)));
  }
  const beginOf = ({ task }: Lifecycle) => begin.get(task) ?? 0;
  // Tasks with the same start time are sorted by name, so that attempts of one task stay together.
  return lifecycles.toSorted(
    (one, other) =>
      compare(beginOf(one), beginOf(other)) ||
      compare(one.task ?? "", other.task ?? "") ||
      one.retryId - other.retryId,
  );
}

function compare<Value extends number | string>(one: Value, other: Value): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
