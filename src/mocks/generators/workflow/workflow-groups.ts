import {
  type GroupQueryResponse,
  TaskGroupStatus,
  WorkflowStatus,
} from "../../../lib/api/generated.schemas.ts";
import { deriveKey, type HashKey } from "../../rows/keyed-hash.ts";
import { cumulate, RandomStream } from "../../rows/random-stream.ts";
import { isoTime } from "../iso-time.ts";
import { FAILURE_CAUSES, type FailureCause, isFailure, STOPPED_WITH_WORKFLOW } from "./failure-causes.ts";
import { type GroupState, groupStates } from "./group-statuses.ts";
import { groupTimes, type StageTimes } from "./group-times.ts";
import { drawTopology, type Topology } from "./group-topology.ts";
import { RowBranch } from "./row-branches.ts";
import { Reach, STATUS_STORIES, storyReach } from "./status-story.ts";
import type { WorkflowFacts } from "./workflow-facts.ts";

/** All that is decided of a group before its tasks are made. */
export interface GroupPlan extends GroupState {
  readonly position: number;
  readonly name: string;
  readonly times: StageTimes;
  readonly taskCount: number;
  /** The task that failed first and took the group with it; only of a group that failed. */
  readonly failingTask?: number;
  /** Why that task failed. */
  readonly cause?: FailureCause;
  /** Names of the groups that must still finish before this one starts. */
  readonly remainingUpstream: readonly string[];
  readonly downstream: readonly string[];
}

/** Weights of 1, 2, … tasks in a group. */
const CUMULATIVE_TASK_COUNTS = cumulate([36, 22, 14, 10, 7, 5, 3, 3]);
const LETTERS = "abcdef";

/** A group's name tells its level of the graph; groups beside one another are told apart by a letter. */
function groupNames(
  stageNames: readonly string[],
  { levels }: Topology,
  stream: RandomStream,
): readonly string[] {
  const depth = Math.max(...levels) + 1;
  // Rising stages with gaps, so that short graphs do not all begin alike.
  const stages: number[] = [];
  for (let level = 0; level < depth; level += 1) {
    const first = level === 0 ? 0 : (stages[level - 1] as number) + 1;
    stages.push(stream.integer(first, stageNames.length - (depth - level)));
  }
  const seen = new Map<number, number>();
  return levels.map((level) => {
    const place = seen.get(level) ?? 0;
    seen.set(level, place + 1);
    const name = stageNames[stages[level] as number] as string;
    const isAlone = levels.indexOf(level) === levels.lastIndexOf(level);
    return isAlone ? name : `${name}-${LETTERS[place]}`;
  });
}

function causeOf(
  { status }: GroupState,
  workflowStatus: WorkflowStatus,
  stream: RandomStream,
): FailureCause | undefined {
  if (!isFailure(status)) return undefined;
  const isOwn = workflowStatus === WorkflowStatus.FAILED_CANCELED;
  if (status === TaskGroupStatus.FAILED_CANCELED && !isOwn) return STOPPED_WITH_WORKFLOW;
  return stream.pick(FAILURE_CAUSES[status]);
}

/** The groups of a workflow, in an order in which each stands after those that it waits for. */
export function planGroups(
  facts: WorkflowFacts,
  key: HashKey,
  stageNames: readonly string[],
  now: number,
): readonly GroupPlan[] {
  const streamOf = (...path: readonly number[]) => new RandomStream(deriveKey(key, ...path));
  const graphStream = streamOf(RowBranch.Graph);
  const reach = storyReach(STATUS_STORIES[facts.status], facts.started);
  const topology = drawTopology(graphStream, facts.started && reach < Reach.Running);
  const names = groupNames(stageNames, topology, graphStream);
  const states = groupStates(facts.status, facts.started, topology, streamOf(RowBranch.GroupStates));
  const times = groupTimes(topology, states, facts.times, now, streamOf(RowBranch.GroupTimes));
  const nameOf = (group: number) => names[group] as string;
  return states.map((state, position) => {
    const stream = streamOf(RowBranch.Group, position);
    const taskCount = 1 + stream.weightedIndex(CUMULATIVE_TASK_COUNTS);
    const drawnTask = stream.integer(0, taskCount - 1);
    const leadFails = stream.chance(0.5) || state.status === TaskGroupStatus.FAILED_CANCELED;
    const upstream = topology.upstream[position] as readonly number[];
    const isUnfinished = (group: number) => states[group]?.status !== TaskGroupStatus.COMPLETED;
    return {
      ...state,
      position,
      name: nameOf(position),
      times: times[position] as StageTimes,
      taskCount,
      failingTask: isFailure(state.status) ? (leadFails ? 0 : drawnTask) : undefined,
      cause: causeOf(state, facts.status, stream),
      remainingUpstream: upstream.filter(isUnfinished).map(nameOf),
      downstream: (topology.downstream[position] as readonly number[]).map(nameOf),
    };
  });
}

/** What a group's failure says at the level of the group. */
function failureMessage({ status, name, failingTask, cause }: GroupPlan): string | undefined {
  if (cause === undefined) return undefined;
  const concernsAll =
    status === TaskGroupStatus.FAILED_CANCELED ||
    status === TaskGroupStatus.FAILED_UPSTREAM ||
    status === TaskGroupStatus.FAILED_SERVER_ERROR ||
    status === TaskGroupStatus.FAILED_QUEUE_TIMEOUT;
  return concernsAll ? cause.message : `Task ${name}-${failingTask}: ${cause.message}`;
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
