import {
  type ListEntry,
  type TaskDetail,
  TaskGroupStatus,
  type TaskQueryResponse,
  type WorkflowQueryResponse,
  WorkflowStatus,
} from "../../lib/api/generated.schemas.ts";
import { attemptDuration } from "../generators/task/render-task-entry.ts";
import { filledEnvironment, tokenFiller } from "../generators/task/task-tokens.ts";
import type { LiveGroup, LiveJob } from "../generators/workflow/live-job.ts";
import { isUnplaced } from "../generators/workflow/pool-waits.ts";
import { renderEntry, renderWorkflow } from "../generators/workflow/render-workflow.ts";
import { RowBranch } from "../generators/workflow/row-branches.ts";
import { Reach } from "../generators/workflow/status-story.ts";
import type { Placement } from "../generators/workflow/task-placement.ts";
import { packTaskState, statusOf } from "../generators/workflow/task-state.ts";
import { dashboardAddress } from "../generators/workflow/workflow-addresses.ts";
import { drawCause, findTask, type GroupPlan, renderGroup } from "../generators/workflow/workflow-groups.ts";
import type { WorkflowRecord } from "../generators/workflow/workflow-record.ts";
import { renderTask } from "../generators/workflow/workflow-tasks.ts";
import { createKey, deriveKey } from "../rows/keyed-hash.ts";
import { RandomStream } from "../rows/random-stream.ts";
import type { MockPatterns } from "../seed/types.ts";
import {
  findDraft,
  type GroupDraft,
  type SubmittedWorkflow,
  submissionKey,
  type TaskDraft,
} from "./submitted-workflow.ts";
import type { Cancellation } from "./workflow-changes.ts";

export interface SubmittedRowsOptions {
  readonly seed: number;
  readonly patterns: MockPatterns;
  /** Buckets of the world. */
  readonly buckets: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly placement: Placement;
  /** What the cluster has of a submitted workflow; undefined for one in a pool that the cluster does not have. */
  jobAt(index: number): LiveJob | undefined;
  cancellationOf(index: number): Cancellation | undefined;
}

/** Submitted workflows as the generators show those of rows. */
export interface SubmittedRows {
  record(submission: SubmittedWorkflow): WorkflowRecord;
  groups(submission: SubmittedWorkflow): readonly GroupPlan[];
  /** All attempts of a task, or null when there is no such task. */
  attempts(submission: SubmittedWorkflow, task: string): readonly TaskQueryResponse[] | null;
  /** One attempt, whole; the last one by default. */
  task(submission: SubmittedWorkflow, task: string, retryId?: number): TaskDetail | null;
  entry(submission: SubmittedWorkflow): ListEntry;
  workflow(submission: SubmittedWorkflow): WorkflowQueryResponse;
  /** GPUs that its tasks request which wait for no other group and are on no node. */
  waitingGpus(submission: SubmittedWorkflow): number;
}

/** A job that no scheduler hears of: it waits until somebody cancels it. */
function unheardJob(
  { draft, record }: SubmittedWorkflow,
  cancellation: Cancellation | undefined,
  now: number,
): LiveJob {
  const end = cancellation?.at;
  const statusIn = ({ upstream }: GroupDraft) => {
    if (end !== undefined) return TaskGroupStatus.FAILED_CANCELED;
    return upstream.length === 0 ? TaskGroupStatus.SUBMITTING : TaskGroupStatus.WAITING;
  };
  const key = createKey(0, "unheard");
  const groups = draft.groups.map(
    (group): LiveGroup => ({
      ...{ status: statusIn(group), reach: Reach.None, failed: false },
      ...{ times: { end }, taskCount: group.tasks.length, resources: group.tasks[0] as TaskDraft, key },
    }),
  );
  return {
    status: end === undefined ? record.status : WorkflowStatus.FAILED_CANCELED,
    times: { ...record.times, end, queuedTime: ((end ?? now) - record.times.submit) / 1_000 },
    groups,
    taskStates: Uint8Array.from(
      groups.flatMap(({ status, taskCount }) =>
        new Array<number>(taskCount).fill(packTaskState(status, 0, Reach.None)),
      ),
    ),
  };
}

/** Makes the view of the submitted workflows of a world at a moment. */
export function createSubmittedRows(options: SubmittedRowsOptions): SubmittedRows {
  const { seed, patterns, buckets, now, placement, jobAt, cancellationOf } = options;
  const context = { patterns, now, placement };
  const jobOf = (submission: SubmittedWorkflow) =>
    jobAt(submission.index) ?? unheardJob(submission, cancellationOf(submission.index), now);

  function record(submission: SubmittedWorkflow): WorkflowRecord {
    const job = jobOf(submission);
    const { status, times } = job;
    return { ...submission.record, status, times, job, started: times.start !== undefined };
  }

  function groups(submission: SubmittedWorkflow): readonly GroupPlan[] {
    const { draft } = submission;
    const { status, groups: states, taskStates } = jobOf(submission);
    const key = submissionKey(seed, submission);
    const isUnfinished = (name: string) =>
      states[draft.groups.findIndex((group) => group.name === name)]?.status !== TaskGroupStatus.COMPLETED;
    let firstTask = 0;
    return draft.groups.map(({ name, tasks, upstream }, position) => {
      const live = states[position] as LiveGroup;
      const { gpu, cpu, memory, storage } = tasks[0] as TaskDraft;
      const gpus = tasks.reduce((sum, task) => sum + task.gpu, 0);
      const plan: GroupPlan = {
        ...live,
        ...{ position, name, firstTask, taskStates, live },
        ownTasks: {
          names: tasks.map((task) => task.name),
          lead: Math.max(
            0,
            tasks.findIndex(({ lead }) => lead),
          ),
        },
        resources: { gpu, cpu, memory, storage },
        cause: drawCause(live, status, gpus, new RandomStream(deriveKey(key, RowBranch.Group, position))),
        remainingUpstream: upstream.filter(isUnfinished),
        downstream: draft.groups.filter((other) => other.upstream.includes(name)).map((other) => other.name),
      };
      firstTask += tasks.length;
      return plan;
    });
  }

  const attemptsIn = (submission: SubmittedWorkflow, own: WorkflowRecord, group: GroupPlan, task: number) =>
    renderTask(own, submissionKey(seed, submission), group, task, context);

  function attempts(submission: SubmittedWorkflow, name: string): readonly TaskQueryResponse[] | null {
    const found = findTask(groups(submission), name);
    return found && attemptsIn(submission, record(submission), found.group, found.task);
  }

  return {
    record,
    groups,
    attempts,
    task(submission, name, retryId) {
      const found = findDraft(submission, name);
      const all = attempts(submission, name);
      const attempt = all?.[retryId ?? all.length - 1];
      if (found === undefined || attempt === undefined) return null;
      const { gpu, cpu, memory, storage, image, command, args, environment, inputs } = found.draft;
      const fill = tokenFiller({ workflow: submission.name, inputs: inputs.map((input) => input.task) });
      const whole: TaskDetail = {
        ...attempt,
        workflow_id: submission.name,
        task_name: name,
        group_name: found.group.name,
        ...{ gpu, cpu, memory, storage, image },
        command: command.map(fill),
        args: args.map(fill),
        env: filledEnvironment(environment, fill),
      };
      const duration = attemptDuration(attempt, now);
      if (attempt.node_name !== undefined) whole.node = attempt.node_name;
      if (duration === undefined) return whole;
      const dashboard_url = dashboardAddress(patterns.workflows.backend, attempt.task_uuid);
      return { ...whole, duration, dashboard_url };
    },
    entry(submission) {
      const tasks = submission.draft.groups.flatMap((group) => group.tasks);
      const own = record(submission);
      const { COMPLETED } = TaskGroupStatus;
      const sums = {
        task_count: tasks.length,
        completed_task_count:
          own.job?.taskStates.reduce((sum, state) => sum + Number(statusOf(state) === COMPLETED), 0) ?? 0,
        gpu_count: tasks.reduce((sum, { gpu }) => sum + gpu, 0),
      };
      return renderEntry(own, sums, patterns);
    },
    waitingGpus(submission) {
      const { groups: states } = jobOf(submission);
      const waiting = submission.draft.groups.filter((_, position) =>
        isUnplaced((states[position] as LiveGroup).status),
      );
      return waiting.flatMap(({ tasks }) => tasks).reduce((sum, { gpu }) => sum + gpu, 0);
    },
    workflow(submission) {
      const own = record(submission);
      const rendered = groups(submission).map((group) =>
        renderGroup(
          group,
          Array.from({ length: group.taskCount }, (_, task) =>
            attemptsIn(submission, own, group, task),
          ).flat(),
        ),
      );
      const extras = new RandomStream(
        deriveKey(createKey(seed, "workflow"), submission.index, RowBranch.Extras),
      );
      return renderWorkflow(own, rendered, patterns, buckets, extras);
    },
  };
}
