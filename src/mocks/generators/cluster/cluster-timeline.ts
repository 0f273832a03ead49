import type { TaskGroupStatus, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import type { Topology } from "../workflow/group-topology.ts";
import type { TaskResources } from "../workflow/task-resources.ts";
import type { JobDraw } from "./job-draw.ts";
import type { JobStory } from "./job-story.ts";

/** The moment of what has not happened, and may never: after every other. */
export const NEVER = Number.POSITIVE_INFINITY;

/** Neighboring tasks of a group that ask for the same. */
export interface TaskRequest {
  readonly count: number;
  readonly resources: TaskResources;
}

/** A group of a job. All moments are milliseconds since the world's epoch. */
export interface ClusterGroup {
  readonly job: ClusterJob;
  readonly position: number;
  readonly taskCount: number;
  /** What each of its tasks asks for at least. */
  readonly resources: TaskResources;
  /** What its tasks ask for where they do not all ask for the same; only of a group that a person has submitted. */
  readonly mixed?: readonly TaskRequest[];
  /** GPUs of all its tasks. */
  readonly gpus: number;
  /** Groups that it still waits for. */
  upstreamLeft: number;
  /** Whether the quota of its pool kept it waiting when the scheduler last tried, rather than the lack of room. */
  exceedsQuota: boolean;
  /** When it could be scheduled, and when it was. */
  ready: number;
  placed: number;
  /** When its processes start and end, known from when it is placed. */
  start: number;
  end: number;
  /** How it ended; undefined as long as nothing has come between. */
  endStatus?: TaskGroupStatus;
  /** Whether it ended its job: it failed, or shows why the job was ended. */
  isCulprit?: boolean;
  /** The node that was switched off under it, and so ended its job. */
  lostNode?: number;
  /** The node of each task, from when it is placed. */
  nodes: readonly number[] | undefined;
}

/** A workflow that is or was on the cluster. */
export interface ClusterJob extends JobDraw {
  /** Its place in the order of arrival. */
  readonly number: number;
  /** The index of its row. */
  readonly index: number;
  readonly submit: number;
  readonly topology: Topology;
  readonly groups: readonly ClusterGroup[];
  /** How long each of them runs, in milliseconds. */
  readonly runTimes: readonly number[];
  readonly story?: JobStory;
  /** When its first group started. */
  start: number;
  end: number;
  /** How it ended. */
  endStatus?: WorkflowStatus;
  /** When it ended to those who had read its log beyond the moment at which a person canceled it. */
  shownEnd?: number;
}

/** What the tasks of a group ask for, in their order. */
export function requestsOf({ taskCount, resources, mixed }: ClusterGroup): readonly TaskRequest[] {
  return mixed ?? [{ count: taskCount, resources }];
}

/** The same job, to live on apart from it. */
export function copyJob(job: ClusterJob): ClusterJob {
  const groups: ClusterGroup[] = [];
  const copy: ClusterJob = { ...job, groups };
  for (const group of job.groups) groups.push({ ...group, job: copy });
  return copy;
}

/** Whether a group waits for room at a moment. */
export function waitsForRoom({ ready, placed, end }: ClusterGroup, moment: number): boolean {
  return ready <= moment && placed > moment && end > moment;
}

/** Whether a group holds its resources at a moment. */
export function holdsNodes({ placed, end }: Pick<ClusterGroup, "placed" | "end">, moment: number): boolean {
  return placed <= moment && end > moment;
}
