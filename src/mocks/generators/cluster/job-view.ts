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

/** What is known of a job at a moment. */
export interface JobView {
  readonly status: WorkflowStatus;
  readonly start?: number;
  readonly end?: number;
  readonly groups: readonly GroupView[];
}

/** The status of a job that has arrived. One that no scheduler knows of yet is PENDING. */
export function statusAt({ start, end, endStatus, groups }: ClusterJob, moment: number): WorkflowStatus {
  if (end <= moment && endStatus !== undefined) return endStatus;
  if (start <= moment) return WorkflowStatus.RUNNING;
  return groups.some(({ ready }) => ready <= moment) ? WorkflowStatus.WAITING : WorkflowStatus.PENDING;
}

function groupStatusAt(group: ClusterGroup, hasUpstream: boolean, moment: number): TaskGroupStatus {
  const { ready, placed, start, end, endStatus } = group;
  if (end <= moment && endStatus !== undefined) return endStatus;
  if (start <= moment) return TaskGroupStatus.RUNNING;
  if (placed <= moment) return TaskGroupStatus.INITIALIZING;
  if (ready <= moment) return TaskGroupStatus.SCHEDULING;
  return hasUpstream ? TaskGroupStatus.WAITING : TaskGroupStatus.PROCESSING;
}

/**
 * What is known of a job at a moment after its arrival, up to which the cluster has been advanced.
 * @param upstream positions of the groups that each group waits for.
 */
export function viewJob(job: ClusterJob, upstream: readonly (readonly number[])[], moment: number): JobView {
  const isOpen = (position: number) => (job.groups[position] as ClusterGroup).end > moment;
  return {
    status: statusAt(job, moment),
    start: reached(job.start, moment),
    end: reached(job.end, moment),
    groups: job.groups.map((group, position): GroupView => {
      const { ready, placed, start, end, nodes } = group;
      const isHeldUp = (upstream[position] as readonly number[]).some(isOpen);
      return {
        status: groupStatusAt(group, isHeldUp, moment),
        ready: reached(ready, moment),
        placed: reached(placed, moment),
        start: reached(start, moment),
        end: reached(end, moment),
        nodes: placed <= moment ? nodes : undefined,
      };
    }),
  };
}
