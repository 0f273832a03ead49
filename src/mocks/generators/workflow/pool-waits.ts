import {
  TaskGroupStatus,
  type WorkflowPriority,
  WorkflowStatus,
} from "../../../lib/api/generated.schemas.ts";
import { PRIORITIES } from "./workflow-columns.ts";
import type { WorkflowFilter } from "./workflow-filter.ts";
import type { WorkflowRecord } from "./workflow-record.ts";
import type { WorkflowRows } from "./workflow-rows.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How long before the present starts are known, in milliseconds. */
const STARTS_REACH = 30 * DAY;
/** No row from before the cluster's time queued for as long before it started: 15 min at most. */
const LONGEST_QUEUE = HOUR;

/** A workflow that has not started. */
export interface WaitingWorkflow {
  readonly priority: WorkflowPriority;
  /** When it was submitted, in milliseconds since 1970. */
  readonly submit: number;
  /** Since its submission. */
  readonly seconds: number;
  /** That its tasks request which wait for no other group and are on no node. */
  readonly gpus: number;
}

/** A workflow that started in the last 30 days. */
export interface StartedWorkflow {
  readonly priority: WorkflowPriority;
  /** When it started, in milliseconds since 1970. */
  readonly start: number;
  /** From its submission to its start. */
  readonly seconds: number;
}

/** Who waits in a pool, and how long others did. */
export interface PoolWaits {
  /** In the order in which the scheduler serves them: by priority, the oldest first. */
  readonly waiting: readonly WaitingWorkflow[];
  /** In no order. */
  readonly started: readonly StartedWorkflow[];
}

/** Workflows that wait in a pool. */
export function waitingFilter(pool: string): WorkflowFilter {
  return { pools: [pool], statuses: [WorkflowStatus.PENDING, WorkflowStatus.WAITING] };
}

const { SUBMITTING, PROCESSING, SCHEDULING } = TaskGroupStatus;
const UNPLACED: readonly TaskGroupStatus[] = [SUBMITTING, PROCESSING, SCHEDULING];

/** Whether tasks of a group of this status wait for nodes, or soon will. */
export function isUnplaced(status: TaskGroupStatus): boolean {
  return UNPLACED.includes(status);
}

/** Those that started in the last so many days, 30 at most. @param now milliseconds since 1970. */
export function startedWithin(
  started: readonly StartedWorkflow[],
  now: number,
  days: number,
): readonly StartedWorkflow[] {
  return started.filter(({ start }) => start > now - days * DAY);
}

/** A workflow as one that has started; undefined for one that has not, or more than 30 days ago. */
export function startedWorkflow(
  { times, priority }: Pick<WorkflowRecord, "times" | "priority">,
  now: number,
): StartedWorkflow | undefined {
  const { start, queuedTime: seconds } = times;
  const isKnown = start !== undefined && start > now - STARTS_REACH && start <= now;
  return isKnown ? { priority, start, seconds } : undefined;
}

/** Whether a workflow is before another in the queue; the same order as that of the scheduler. */
function inQueueOrder(one: WaitingWorkflow, other: WaitingWorkflow): number {
  const ranks = PRIORITIES.indexOf(one.priority) - PRIORITIES.indexOf(other.priority);
  return ranks === 0 ? one.submit - other.submit : ranks;
}

/** The same with other workflows. */
export function mergeWaits(one: PoolWaits, other: PoolWaits): PoolWaits {
  return {
    waiting: [...one.waiting, ...other.waiting].sort(inQueueOrder),
    started: [...one.started, ...other.started],
  };
}

function gpusOfUnplaced({ job }: WorkflowRecord): number {
  return (job?.groups ?? []).reduce(
    (sum, { status, taskCount, resources }) => sum + (isUnplaced(status) ? taskCount * resources.gpu : 0),
    0,
  );
}

/**
 * Reads who waits in a pool, at a cost that no number of rows changes.
 * @param now milliseconds since 1970.
 * @param liveEnd the row behind those of the cluster: older ones do not wait.
 */
export function readPoolWaits(pool: string, rows: WorkflowRows, now: number, liveEnd: number): PoolWaits {
  const { index, keys, from, to } = rows.select(waitingFilter(pool));
  const waits = index.compile(keys);
  const waiting: WaitingWorkflow[] = [];
  const first = waits.rank(from);
  // The oldest first, so that it stays before one that was submitted at the same moment.
  for (let place = waits.rank(Math.min(to, liveEnd)) - 1; place >= first; place -= 1) {
    const record = rows.record(waits.select(place));
    const { priority, times } = record;
    waiting.push({ priority, submit: times.submit, seconds: times.queuedTime, gpus: gpusOfUnplaced(record) });
  }
  const all = rows.select({ pools: [pool] });
  const inPool = all.index.compile(all.keys);
  const last = Math.min(all.to, Math.max(liveEnd, rows.firstBefore(now - STARTS_REACH - LONGEST_QUEUE)));
  const started: StartedWorkflow[] = [];
  for (let place = inPool.rank(all.from); place < inPool.rank(last); place += 1) {
    const row = inPool.select(place);
    const priority = PRIORITIES[index.keysAt(row).priority] as WorkflowPriority;
    const own = startedWorkflow({ times: rows.timesOf(row), priority }, now);
    if (own !== undefined) started.push(own);
  }
  return mergeWaits({ waiting, started }, { waiting: [], started: [] });
}
