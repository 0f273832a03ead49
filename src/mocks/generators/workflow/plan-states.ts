import { TaskGroupStatus, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import { createKey, deriveKey, type HashKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import { isFailure } from "./failure-causes.ts";
import { type GroupState, groupStates } from "./group-statuses.ts";
import { CUMULATIVE_RETRIES, RETRIED_SHARE } from "./retries.ts";
import { Reach, STATUS_STORIES } from "./status-story.ts";
import { packTaskState, statusPosition, TASK_STATUSES, type TaskState, taskReach } from "./task-state.ts";
import { PLAN_COUNT, type WorkflowPlans } from "./workflow-plans.ts";

const NO_TASK = 255;
const NO_GROUP = -1;

// Branches of a status's key; those of plans are below `STATES`.
const STARTED = 0;
const STATES = 1;

/** What became of all plans in workflows of one status, by group and by task; a few kilobytes. */
interface StateTable {
  readonly key: HashKey;
  /** By plan: whether a group ran, whether the rest is filled in, and the group that failed. */
  readonly started: Uint8Array;
  readonly filled: Uint8Array;
  readonly failedGroup: Int8Array;
  /** By group of all plans: status in bits 0–4, reach above them; and the task that failed first. */
  readonly groups: Uint8Array;
  readonly failingTasks: Uint8Array;
  /** By task of all plans. */
  readonly tasks: Uint8Array;
}

/** A group of a workflow at the world's present, or as it ended. */
export interface PlannedGroupState extends GroupState {
  /** The task that failed first and took the group with it; only of a group that failed. */
  readonly failingTask?: number;
  /** Whether that was because its node was drained. */
  readonly isDrained?: boolean;
}

/** Sums of the numbers before each place, and at the end of all. */
function starts(counts: readonly number[]): Uint32Array {
  const sums = new Uint32Array(counts.length + 1);
  for (const [place, count] of counts.entries()) sums[place + 1] = (sums[place] as number) + count;
  return sums;
}

function drawTaskStatus(group: PlannedGroupState, task: number, stream: RandomStream): TaskGroupStatus {
  const { status } = group;
  const draw = stream.float();
  if (status === TaskGroupStatus.RUNNING && task > 0) {
    if (draw < 0.1) return TaskGroupStatus.INITIALIZING;
    return draw < 0.25 ? TaskGroupStatus.COMPLETED : status;
  }
  if (status === TaskGroupStatus.INITIALIZING && task > 0 && draw < 0.4) return TaskGroupStatus.SCHEDULING;
  const stopped =
    isFailure(status) && status !== TaskGroupStatus.FAILED_UPSTREAM && task !== group.failingTask;
  if (!stopped) return status;
  const hadFinished = group.reach === Reach.Running && draw < 0.25;
  return hadFinished ? TaskGroupStatus.COMPLETED : TaskGroupStatus.FAILED_CANCELED;
}

function drawTaskState(group: PlannedGroupState, task: number, stream: RandomStream): TaskState {
  const status = drawTaskStatus(group, task, stream);
  const reach = taskReach(status, group.reach);
  const isRetried = stream.chance(RETRIED_SHARE) && reach === Reach.Running;
  return packTaskState(status, isRetried ? 1 + stream.weightedIndex(CUMULATIVE_RETRIES) : 0, reach);
}

/**
 * What becomes of the groups and tasks of a plan in a workflow of a given status: a function of (seed,
 * status, plan), so that tasks can be counted by status without looking at workflows. Times, causes, nodes
 * and identities are the row's own.
 *
 * It is drawn for a status and plan at the first read, and cached: 5 KB for each status.
 */
export class PlanStates {
  private readonly plans: WorkflowPlans;
  private readonly key: HashKey;
  private readonly groupStarts: Uint32Array;
  private readonly taskStarts: Uint32Array;
  private readonly tables = new Map<WorkflowStatus, StateTable>();

  constructor(seed: number, plans: WorkflowPlans) {
    const numbers = Array.from({ length: PLAN_COUNT }, (_, plan) => plan);
    this.plans = plans;
    this.key = createKey(seed, "workflow-plan-states");
    this.groupStarts = starts(numbers.map((plan) => plans.at(plan).groups.length));
    this.taskStarts = starts([...plans.taskCounts]);
  }

  /** Whether a group of such a workflow ran. */
  started(status: WorkflowStatus, plan: number): boolean {
    return this.tableOf(status).started[plan] === 1;
  }

  /** The state of each group. */
  groups(status: WorkflowStatus, plan: number): readonly PlannedGroupState[] {
    const { groups, failingTasks, failedGroup } = this.filledTable(status, plan);
    const start = this.groupStarts[plan] as number;
    const states: PlannedGroupState[] = [];
    for (let place = start; place < (this.groupStarts[plan + 1] as number); place += 1) {
      const packed = groups[place] as number;
      const failingTask = failingTasks[place] as number;
      states.push({
        status: TASK_STATUSES[packed & 31] as TaskGroupStatus,
        reach: (packed >>> 5) as Reach,
        failed: failedGroup[plan] === place - start,
        failingTask: failingTask === NO_TASK ? undefined : failingTask,
      });
    }
    return states;
  }

  /** The state of each task, in the order of the groups; not to be written to. */
  tasks(status: WorkflowStatus, plan: number): Uint8Array {
    const { tasks } = this.filledTable(status, plan);
    return tasks.subarray(this.taskStarts[plan] as number, this.taskStarts[plan + 1] as number);
  }

  private tableOf(status: WorkflowStatus): StateTable {
    const made = this.tables.get(status);
    if (made) return made;
    const key = deriveKey(this.key, Object.values(WorkflowStatus).indexOf(status));
    const groupCount = this.groupStarts[PLAN_COUNT] as number;
    const table: StateTable = {
      key,
      started: this.drawStarted(status, deriveKey(key, STARTED)),
      filled: new Uint8Array(PLAN_COUNT),
      failedGroup: new Int8Array(PLAN_COUNT).fill(NO_GROUP),
      groups: new Uint8Array(groupCount),
      failingTasks: new Uint8Array(groupCount).fill(NO_TASK),
      tasks: new Uint8Array(this.taskStarts[PLAN_COUNT] as number),
    };
    this.tables.set(status, table);
    return table;
  }

  /**
   * The plans of which a group ran: the share that the status's story says. Where the group that failed did
   * not run itself, it waits for one that did, so that those are plans in which a group waits for another.
   */
  private drawStarted(status: WorkflowStatus, key: HashKey): Uint8Array {
    const story = STATUS_STORIES[status];
    const started = new Uint8Array(PLAN_COUNT);
    const needsEdge = story.reach < Reach.Running;
    let left = Math.round(story.startedShare * PLAN_COUNT);
    for (const plan of new RandomStream(key).permutation(PLAN_COUNT)) {
      const hasEdge = this.plans.at(plan).topology.levels.some((level) => level > 0);
      if (left === 0 || (needsEdge && !hasEdge)) continue;
      started[plan] = 1;
      left -= 1;
    }
    return started;
  }

  private filledTable(status: WorkflowStatus, plan: number): StateTable {
    const table = this.tableOf(status);
    if (table.filled[plan] === 0) this.fill(table, status, plan);
    return table;
  }

  private fill(table: StateTable, status: WorkflowStatus, plan: number): void {
    const stream = new RandomStream(deriveKey(table.key, STATES, plan));
    const { topology, groups } = this.plans.at(plan);
    const states = groupStates(status, table.started[plan] === 1, topology, stream);
    let place = this.groupStarts[plan] as number;
    let task = this.taskStarts[plan] as number;
    for (const [position, state] of states.entries()) {
      const { taskCount } = groups[position] as { taskCount: number };
      const drawnTask = stream.integer(0, taskCount - 1);
      const leadFails = stream.chance(0.5) || state.status === TaskGroupStatus.FAILED_CANCELED;
      const failingTask = isFailure(state.status) ? (leadFails ? 0 : drawnTask) : undefined;
      if (failingTask !== undefined) table.failingTasks[place] = failingTask;
      if (state.failed) table.failedGroup[plan] = position;
      table.groups[place] = statusPosition(state.status) | (state.reach << 5);
      place += 1;
      const group = { ...state, failingTask };
      for (let ordinal = 0; ordinal < taskCount; ordinal += 1) {
        table.tasks[task] = drawTaskState(group, ordinal, stream);
        task += 1;
      }
    }
    table.filled[plan] = 1;
  }
}
