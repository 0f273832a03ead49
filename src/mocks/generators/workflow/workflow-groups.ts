import {
  type GroupQueryResponse,
  TaskGroupStatus,
  WorkflowStatus,
} from "../../../lib/api/generated.schemas.ts";
import { deriveKey, type HashKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import { isoTime } from "../iso-time.ts";
import {
  FAILURE_CAUSES,
  type FailureCause,
  fittingCauses,
  isFailure,
  NODE_DRAINED,
  STOPPED_WITH_WORKFLOW,
} from "./failure-causes.ts";
import type { GroupState } from "./group-statuses.ts";
import { groupTimes, type StageTimes } from "./group-times.ts";
import type { LiveGroup } from "./live-job.ts";
import type { PlannedGroupState, PlanStates } from "./plan-states.ts";
import { RowBranch } from "./row-branches.ts";
import type { Placement } from "./task-placement.ts";
import type { TaskResources } from "./task-resources.ts";
import type { PlannedGroup, WorkflowPlans } from "./workflow-plans.ts";
import type { WorkflowRecord } from "./workflow-record.ts";

/** All that is decided of a group before its tasks are made. */
export interface GroupPlan extends GroupState {
  readonly position: number;
  readonly name: string;
  readonly times: StageTimes;
  readonly taskCount: number;
  /** Number of its first task among all tasks of its workflow. */
  readonly firstTask: number;
  /** Names of its tasks where a spec gives them, and which of them leads; `{group}-{number}` and the first one otherwise. */
  readonly ownTasks?: { readonly names: readonly string[]; readonly lead: number };
  /** What became of each task of its workflow, as `task-state.ts` packs it, from `firstTask` on its own. */
  readonly taskStates: Uint8Array;
  /** The resources that each of its tasks requests. */
  readonly resources: TaskResources;
  /** The task that failed first and took the group with it; only of a group that failed. */
  readonly failingTask?: number;
  /** Why that task failed. */
  readonly cause?: FailureCause;
  /** Names of the groups that must still finish before this one starts. */
  readonly remainingUpstream: readonly string[];
  readonly downstream: readonly string[];
  /** What the cluster has of it; absent for a group that ended before the cluster's time. */
  readonly live?: LiveGroup;
}

/** The plans of a seed, and what becomes of them. */
export interface PlanSource {
  readonly plans: WorkflowPlans;
  readonly states: PlanStates;
}

/** What became of each task of a row, as `task-state.ts` packs it. */
export function taskStatesOf(
  { job, status, plan }: Pick<WorkflowRecord, "job" | "status" | "plan">,
  states: PlanStates,
): Uint8Array {
  return job?.taskStates ?? states.tasks(status, plan);
}

/** What the tasks of each group of a row ask for. */
export function requestsOf(
  { job, plan, pool }: Pick<WorkflowRecord, "job" | "plan" | "pool">,
  plans: WorkflowPlans,
  { resourcesIn }: Pick<Placement, "resourcesIn">,
): readonly TaskResources[] {
  return (
    job?.groups.map(({ resources }) => resources) ??
    plans.at(plan).groups.map(({ resources }) => resourcesIn(pool, resources))
  );
}

/** GPUs of all tasks of a group. */
export function gpusOf({ taskCount, resources }: Pick<GroupPlan, "taskCount" | "resources">): number {
  return taskCount * resources.gpu;
}

/** Why a group failed; undefined for one that did not. */
export function drawCause(
  { status, isDrained }: PlannedGroupState,
  workflowStatus: WorkflowStatus,
  gpus: number,
  stream: RandomStream,
): FailureCause | undefined {
  if (!isFailure(status)) return undefined;
  const isOwn = workflowStatus === WorkflowStatus.FAILED_CANCELED;
  if (status === TaskGroupStatus.FAILED_CANCELED && !isOwn) return STOPPED_WITH_WORKFLOW;
  return isDrained ? NODE_DRAINED : stream.pick(fittingCauses(FAILURE_CAUSES[status], gpus));
}

/** The groups of a workflow, ordered so that each follows those that it waits for. */
export function planGroups(
  record: WorkflowRecord,
  key: HashKey,
  { plans, states }: PlanSource,
  placement: Pick<Placement, "resourcesIn">,
  now: number,
): readonly GroupPlan[] {
  const { topology, groups } = plans.at(record.plan);
  const { job } = record;
  const groupStates = job?.groups ?? states.groups(record.status, record.plan);
  const taskStates = taskStatesOf(record, states);
  const timesStream = new RandomStream(deriveKey(key, RowBranch.GroupTimes));
  const times =
    job?.groups.map((group) => group.times) ??
    groupTimes(topology, groupStates, record.times, now, timesStream);
  const requests = requestsOf(record, plans, placement);
  return groupStates.map((state, position) => {
    const { name, taskCount, firstTask, upstream, downstream } = groups[position] as PlannedGroup;
    const resources = requests[position] as TaskResources;
    const unfinished = upstream.filter((group) => isUnfinished(groupStates[group]));
    return {
      status: state.status,
      reach: state.reach,
      failed: state.failed,
      position,
      name,
      times: times[position] as StageTimes,
      taskCount,
      firstTask,
      taskStates,
      resources,
      failingTask: state.failingTask,
      cause: drawCause(
        state,
        record.status,
        gpusOf({ taskCount, resources }),
        new RandomStream(deriveKey(key, RowBranch.Group, position)),
      ),
      remainingUpstream: unfinished.map((group) => groups[group]?.name as string),
      downstream,
      live: job?.groups[position],
    };
  });
}

function isUnfinished(state: PlannedGroupState | undefined): boolean {
  return state?.status !== TaskGroupStatus.COMPLETED;
}

/** What a group's failure says at the level of the group. */
function failureMessage(plan: GroupPlan): string | undefined {
  const { status, failingTask, cause } = plan;
  if (cause === undefined) return undefined;
  const concernsAll =
    status === TaskGroupStatus.FAILED_CANCELED ||
    status === TaskGroupStatus.FAILED_UPSTREAM ||
    status === TaskGroupStatus.FAILED_SERVER_ERROR ||
    status === TaskGroupStatus.FAILED_QUEUE_TIMEOUT;
  return concernsAll ? cause.message : `Task ${taskName(plan, failingTask as number)}: ${cause.message}`;
}

type StageFields = Pick<
  GroupQueryResponse,
  "processing_start_time" | "scheduling_start_time" | "initializing_start_time" | "start_time" | "end_time"
>;

/** Writes the stages that were reached into a group or a task, and no others. */
export function writeStages(target: StageFields, times: StageTimes): void {
  if (times.processing !== undefined) target.processing_start_time = isoTime(times.processing);
  if (times.scheduling !== undefined) target.scheduling_start_time = isoTime(times.scheduling);
  if (times.initializing !== undefined) target.initializing_start_time = isoTime(times.initializing);
  if (times.start !== undefined) target.start_time = isoTime(times.start);
  if (times.end !== undefined) target.end_time = isoTime(times.end);
}

/** A group as the API shows it, around the given tasks. */
export function renderGroup(plan: GroupPlan, tasks: GroupQueryResponse["tasks"]): GroupQueryResponse {
  const group: GroupQueryResponse = { name: plan.name, status: plan.status, tasks };
  writeStages(group, plan.times);
  group.remaining_upstream_groups = [...plan.remainingUpstream];
  group.downstream_groups = [...plan.downstream];
  const message = failureMessage(plan);
  if (message !== undefined) group.failure_message = message;
  return group;
}

/** The key of task `task` of group `group`, below the row's key. */
export function taskKey(key: HashKey, group: number, task: number): HashKey {
  return deriveKey(key, RowBranch.Group, group, task);
}

/** Name of task `task` of a group: `{group}-{number}`, or its own. */
export function taskName({ name, ownTasks }: Pick<GroupPlan, "name" | "ownTasks">, task: number): string {
  return ownTasks?.names[task] ?? `${name}-${task}`;
}

/** The group that a task of that name belongs to, and its number there; null when there is none. */
export function findTask(
  groups: readonly GroupPlan[],
  name: string,
): { readonly group: GroupPlan; readonly task: number } | null {
  for (const group of groups) {
    const task = group.ownTasks?.names.indexOf(name) ?? -1;
    if (task >= 0) return { group, task };
  }
  const dash = name.lastIndexOf("-");
  const group = groups.find((other) => other.name === name.slice(0, dash));
  const task = Number(name.slice(dash + 1));
  return group && task < group.taskCount && taskName(group, task) === name ? { group, task } : null;
}
