import { TaskGroupStatus, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import type { ClusterGroup, ClusterJob } from "./cluster-timeline.ts";

/** A moment as far as it has come; undefined for one that lies later. */
function reached(time: number, moment: number): number | undefined {
  return time <= moment ? time : undefined;
}

/** What is known of a group at a moment; what was known once never changes. */
export interface GroupView {
  readonly status: TaskGroupStatus;
  /** When it could be scheduled, was put on nodes, started and ended. */
  readonly ready?: number;
  readonly placed?: number;
  readonly start?: number;
  readonly end?: number;
  /** The node of each task; absent before it is placed. */
  readonly nodes?: readonly number[];
}

/** The status of a job that has arrived. One that no scheduler knows of yet is PENDING. */
export function statusAt({ start, end, endStatus, groups }: ClusterJob, moment: number): WorkflowStatus {
  if (end <= moment && endStatus !== undefined) return endStatus;
  if (start <= moment) return WorkflowStatus.RUNNING;
  return groups.some(({ ready }) => ready <= moment) ? WorkflowStatus.WAITING : WorkflowStatus.PENDING;
}

/** Milliseconds until the platform has taken a submission in. */
export const SUBMITTING = 1_000;

function groupStatusAt(group: ClusterGroup, isHeldUp: boolean, moment: number): TaskGroupStatus {
  const { job, ready, placed, start, end, endStatus } = group;
  if (end <= moment && endStatus !== undefined) return endStatus;
  if (start <= moment) return TaskGroupStatus.RUNNING;
  if (placed <= moment) return TaskGroupStatus.INITIALIZING;
  if (ready <= moment) return TaskGroupStatus.SCHEDULING;
  if (isHeldUp) return TaskGroupStatus.WAITING;
  return moment < job.submit + SUBMITTING ? TaskGroupStatus.SUBMITTING : TaskGroupStatus.PROCESSING;
}

/**
 * What is known of a group at a moment after its job's arrival, up to which the cluster has been advanced.
 * @param sources positions of the groups that it waits for.
 */
export function viewGroup(group: ClusterGroup, sources: readonly number[], moment: number): GroupView {
  const { job, ready, placed, start, end, nodes } = group;
  const isHeldUp = sources.some((source) => (job.groups[source] as ClusterGroup).end > moment);
  return {
    status: groupStatusAt(group, isHeldUp, moment),
    ready: reached(ready, moment),
    placed: reached(placed, moment),
    start: reached(start, moment),
    end: reached(end, moment),
    nodes: placed <= moment ? nodes : undefined,
  };
}
