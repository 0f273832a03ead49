import type { TaskGroupStatus, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import type { TaskResources } from "../workflow/task-resources.ts";
import type { JobDraw } from "./job-draw.ts";
import type { JobStory } from "./job-story.ts";

/** The moment of what has not happened, and may never: after every other. */
export const NEVER = Number.POSITIVE_INFINITY;

/** A group of a job. All moments are milliseconds since the world's epoch. */
export interface ClusterGroup {
  readonly job: ClusterJob;
  readonly position: number;
  readonly taskCount: number;
  /** What each of its tasks asks for. */
  readonly resources: TaskResources;
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
  readonly groups: readonly ClusterGroup[];
  /** How long each of them runs, in milliseconds. */
  readonly runTimes: readonly number[];
  readonly story?: JobStory;
  /** When its first group started. */
  start: number;
  end: number;
  /** How it ended. */
  endStatus?: WorkflowStatus;
}

/** Whether a group waits for room at a moment. */
export function waitsForRoom({ ready, placed, end }: ClusterGroup, moment: number): boolean {
  return ready <= moment && placed > moment && end > moment;
}

/** Whether a group holds its resources at a moment. */
export function holdsNodes({ placed, end }: Pick<ClusterGroup, "placed" | "end">, moment: number): boolean {
  return placed <= moment && end > moment;
}
