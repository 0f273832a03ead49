import { TaskGroupStatus, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";

/** How far a group got; each stage has a time, and a later stage implies the earlier ones. */
export const Reach = {
  /** Known to the platform, nothing else; or waiting for a group upstream. */
  None: 0,
  Processing: 1,
  Scheduling: 2,
  /** On a node: from here on it has a node and an address. */
  Initializing: 3,
  Running: 4,
} as const;
export type Reach = (typeof Reach)[keyof typeof Reach];

/** What a workflow's status says of its times and of its groups. */
export interface StatusStory {
  /**
   * `queued`: no start, no end; queued_time runs until now.
   * `running`: a start, no end; the duration runs until now.
   * `ended`: an end; and a start if a group ran before the end.
   */
  readonly phase: "queued" | "running" | "ended";
  /** Share of its ended workflows in which a group ran: those have a start and a duration. */
  readonly startedShare: number;
  /** The statuses that the group that tells the story may have; one is drawn. */
  readonly groupStatuses: readonly TaskGroupStatus[];
  /** How far that group came. */
  readonly reach: Reach;
}

function queued(...groupStatuses: readonly TaskGroupStatus[]): StatusStory {
  return { phase: "queued", startedShare: 0, groupStatuses, reach: Reach.None };
}

function ended(groupStatus: TaskGroupStatus, reach: Reach, startedShare: number): StatusStory {
  return { phase: "ended", startedShare, groupStatuses: [groupStatus], reach };
}

/**
 * The table that statuses, times, groups and tasks all follow.
 *
 * | status | start | end | root groups | its other groups |
 * | --- | --- | --- | --- | --- |
 * | PENDING | – | – | SUBMITTING where the pool is OFFLINE, or else PROCESSING | WAITING |
 * | WAITING | – | – | SCHEDULING: the pool has no room; or INITIALIZING beside that, PROCESSING before a failure | WAITING |
 * | RUNNING | yes | – | COMPLETED up to the front, which runs, starts or waits for room | WAITING behind it |
 * | COMPLETED | yes | yes | COMPLETED | COMPLETED |
 * | any failure | if a group ran | yes | COMPLETED before the one that failed | FAILED_UPSTREAM behind it; those beside it COMPLETED or FAILED_CANCELED |
 *
 * The group that failed has the workflow's own status, except that groups have no FAILED_SUBMISSION:
 * to a group, a submission that the platform refused is a FAILED_SERVER_ERROR before any stage.
 * Submission and queue timeout concern the workflow as a whole, so none of its groups ever ran.
 * Image pull, start error, start timeout and server error strike a group that did not run; the
 * workflow ran nevertheless when that was not its first group.
 */
export const STATUS_STORIES: Readonly<Record<WorkflowStatus, StatusStory>> = {
  [WorkflowStatus.PENDING]: queued(TaskGroupStatus.SUBMITTING, TaskGroupStatus.PROCESSING),
  [WorkflowStatus.WAITING]: queued(TaskGroupStatus.SCHEDULING),
  [WorkflowStatus.RUNNING]: {
    phase: "running",
    startedShare: 1,
    groupStatuses: [TaskGroupStatus.RUNNING],
    reach: Reach.Running,
  },
  [WorkflowStatus.COMPLETED]: ended(TaskGroupStatus.COMPLETED, Reach.Running, 1),
  [WorkflowStatus.FAILED]: ended(TaskGroupStatus.FAILED, Reach.Running, 1),
  [WorkflowStatus.FAILED_SUBMISSION]: ended(TaskGroupStatus.FAILED_SERVER_ERROR, Reach.None, 0),
  [WorkflowStatus.FAILED_SERVER_ERROR]: ended(TaskGroupStatus.FAILED_SERVER_ERROR, Reach.Processing, 0.25),
  [WorkflowStatus.FAILED_EXEC_TIMEOUT]: ended(TaskGroupStatus.FAILED_EXEC_TIMEOUT, Reach.Running, 1),
  [WorkflowStatus.FAILED_QUEUE_TIMEOUT]: ended(TaskGroupStatus.FAILED_QUEUE_TIMEOUT, Reach.Scheduling, 0),
  [WorkflowStatus.FAILED_CANCELED]: ended(TaskGroupStatus.FAILED_CANCELED, Reach.Running, 0.75),
  [WorkflowStatus.FAILED_BACKEND_ERROR]: ended(TaskGroupStatus.FAILED_BACKEND_ERROR, Reach.Running, 1),
  [WorkflowStatus.FAILED_IMAGE_PULL]: ended(TaskGroupStatus.FAILED_IMAGE_PULL, Reach.Initializing, 0.3),
  [WorkflowStatus.FAILED_EVICTED]: ended(TaskGroupStatus.FAILED_EVICTED, Reach.Running, 1),
  [WorkflowStatus.FAILED_START_ERROR]: ended(TaskGroupStatus.FAILED_START_ERROR, Reach.Initializing, 0.3),
  [WorkflowStatus.FAILED_START_TIMEOUT]: ended(TaskGroupStatus.FAILED_START_TIMEOUT, Reach.Initializing, 0.3),
  [WorkflowStatus.FAILED_PREEMPTED]: ended(TaskGroupStatus.FAILED_PREEMPTED, Reach.Running, 1),
};

/**
 * How far the group that tells the story came. A workflow may be canceled before any of its groups
 * ran: then that group was still being scheduled.
 */
export function storyReach(story: StatusStory, started: boolean): Reach {
  return started || story.reach < Reach.Running ? story.reach : Reach.Scheduling;
}

/** How far a group of this status has come where the status alone says it. */
export function statusReach(status: TaskGroupStatus): Reach {
  switch (status) {
    case TaskGroupStatus.PROCESSING:
      return Reach.Processing;
    case TaskGroupStatus.SCHEDULING:
      return Reach.Scheduling;
    case TaskGroupStatus.INITIALIZING:
      return Reach.Initializing;
    case TaskGroupStatus.RUNNING:
    case TaskGroupStatus.COMPLETED:
      return Reach.Running;
    default:
      return Reach.None;
  }
}

/** The statuses that the groups and tasks of a workflow may have. */
export function possibleTaskStatuses(status: WorkflowStatus): readonly TaskGroupStatus[] {
  const { phase, groupStatuses } = STATUS_STORIES[status];
  const { WAITING, PROCESSING, SCHEDULING, INITIALIZING, RUNNING, COMPLETED } = TaskGroupStatus;
  if (status === WorkflowStatus.COMPLETED) return [COMPLETED];
  if (status === WorkflowStatus.WAITING) return [PROCESSING, SCHEDULING, INITIALIZING, WAITING];
  if (phase === "queued") return [...groupStatuses, WAITING];
  if (phase === "running") return [WAITING, PROCESSING, SCHEDULING, INITIALIZING, RUNNING, COMPLETED];
  if (status === WorkflowStatus.FAILED_CANCELED) return [COMPLETED, TaskGroupStatus.FAILED_CANCELED];
  return [...groupStatuses, COMPLETED, TaskGroupStatus.FAILED_CANCELED, TaskGroupStatus.FAILED_UPSTREAM];
}

/** Whether a workflow of this status has ended, well or not. */
export function hasEnded(status: WorkflowStatus): boolean {
  return STATUS_STORIES[status].phase === "ended";
}
