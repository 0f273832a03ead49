import type { TaskGroupStatus, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import type { BlockIndex, KeyFilter, RowWeight } from "../../rows/types.ts";
import type { MockPatterns } from "../../seed/types.ts";
import { NODE_SPREAD } from "../node-names.ts";
import type { NodePlace } from "../resource/node-spread.ts";
import type { LiveJob, LiveRows } from "../workflow/live-job.ts";
import { possibleTaskStatuses } from "../workflow/status-story.ts";
import { type Placement, taskPlace } from "../workflow/task-placement.ts";
import { isEnded, isOnNode, statusPosition, TASK_STATUSES, type TaskState } from "../workflow/task-state.ts";
import { STATUSES, type WorkflowColumn } from "../workflow/workflow-columns.ts";
import { endWindow } from "../workflow/workflow-ends.ts";
import type { WorkflowFilter } from "../workflow/workflow-filter.ts";
import { type PlanSource, taskStatesOf } from "../workflow/workflow-groups.ts";
import { PLAN_COUNT } from "../workflow/workflow-plans.ts";
import type { WorkflowOutline } from "../workflow/workflow-record.ts";
import type { WorkflowRows } from "../workflow/workflow-rows.ts";
import { createTaskEnds } from "./task-ends.ts";
import { PlaceFlag, type WantedNodes, wantedNodes } from "./task-nodes.ts";

/**
 * Which tasks are wanted; those of `WorkflowFilter` say of which workflows. The values of one field are OR, the
 * fields are AND; an absent field accepts all, an empty list none, and an unknown name matches nothing.
 */
export interface TaskFilter extends Omit<WorkflowFilter, "statuses" | "taskStatuses"> {
  /** Milliseconds since 1970, at most 30 days before the world's present: tasks whose last attempt ended then or later. */
  readonly endedAfter?: number;
  /** Milliseconds since 1970, only together with `endedAfter`: tasks whose last attempt ended before. */
  readonly endedBefore?: number;
  /** Statuses of the task's last attempt, so that none is RESCHEDULED. */
  readonly statuses?: readonly TaskGroupStatus[];
  /** Host names; a task that has not reached a node is on none. */
  readonly nodes?: readonly string[];
  /** The whole name of a workflow. */
  readonly workflow?: string;
}

/** A filter in the terms of the row index: rows, and how many tasks of each. */
export interface TaskSelection {
  /** That of the world, or what is left of it when tasks are selected by their ends. */
  readonly index: BlockIndex<WorkflowColumn>;
  readonly keys: KeyFilter<WorkflowColumn>;
  /** Rows [from, to). */
  readonly from: number;
  readonly to: number;
  readonly weight: RowWeight<WorkflowColumn>;
  /** Numbers of the wanted tasks of a row among all of its tasks, as many as it weighs. */
  tasksOf(row: WorkflowOutline, pool: number): readonly number[];
}

/** What tasks are read from. */
export interface TaskSource extends BlockIndex<WorkflowColumn>, PlanSource {
  readonly live: LiveRows;
}

/** One bit for each of `TASK_STATUSES`. */
type StatusMask = number;
const ALL_STATUSES: StatusMask = 2 ** TASK_STATUSES.length - 1;

function maskOf(statuses: readonly TaskGroupStatus[] | undefined): StatusMask {
  if (!statuses) return ALL_STATUSES;
  return statuses.reduce((mask, status) => mask | (1 << statusPosition(status)), 0);
}

function hasStatus(mask: StatusMask, state: TaskState): boolean {
  return ((mask >>> (state & 31)) & 1) === 1;
}

const ENDED_STATUSES = maskOf(TASK_STATUSES.filter(isEnded));

/** What the tasks of a workflow may be, by the value of the key column `status`. */
const POSSIBLE: readonly StatusMask[] = STATUSES.map((status) => maskOf(possibleTaskStatuses(status)));

function narrowed(values: ReadonlySet<number> | undefined, accepted: readonly number[]): ReadonlySet<number> {
  return new Set(accepted.filter((value) => values?.has(value) ?? true));
}

/** Every task of a row counts. */
function weighAll(plans: PlanSource["plans"]): RowWeight<WorkflowColumn> {
  return {
    id: "tasks",
    columns: ["plan"],
    weigh: ({ 0: plan = 0 }) => plans.taskCounts[plan] as number,
  };
}

/** Tasks of some statuses; counted once for each status and plan of a workflow. */
function weighByStatus({ plans, states, live }: TaskSource, mask: StatusMask): RowWeight<WorkflowColumn> {
  const counts = new Int16Array(STATUSES.length * PLAN_COUNT).fill(-1);
  const countTasks = (status: number, plan: number): number => {
    // Where every task is wanted, what became of each need not be worked out.
    if (((POSSIBLE[status] as StatusMask) & ~mask) === 0) return plans.taskCounts[plan] as number;
    const tasks = states.tasks(STATUSES[status] as WorkflowStatus, plan);
    return tasks.reduce((count, state) => count + Number(hasStatus(mask, state)), 0);
  };
  return {
    id: `tasks:${mask}`,
    columns: ["status", "plan"],
    weigh({ 0: status = 0, 1: plan = 0 }) {
      const place = status * PLAN_COUNT + plan;
      if (counts[place] === -1) counts[place] = countTasks(status, plan);
      return counts[place] as number;
    },
    weighRow: (index) =>
      live.taskStatesAt(index).reduce((count, state) => count + Number(hasStatus(mask, state)), 0),
  };
}

/** For each task of a plan the flag of `PlaceFlag` that it is looked for by in a pool. */
function placeFlags(pool: number, plan: number, { plans }: PlanSource, placement: Placement): Uint8Array {
  const flags = new Uint8Array(plans.taskCounts[plan] as number);
  for (const { firstTask, taskCount, resources } of plans.at(plan).groups) {
    const isLarge = placement.isLarge(pool, placement.resourcesIn(pool, resources));
    flags.fill(isLarge ? PlaceFlag.Large : PlaceFlag.Ordinary, firstTask, firstTask + taskCount);
  }
  return flags;
}

/** Whether a task of that flag, in that state and at that place, is on one of the nodes. */
function isAt(
  nodes: Uint8Array | undefined,
  mask: StatusMask,
  place: number,
  flag: number,
  state: TaskState,
) {
  return isOnNode(state) && hasStatus(mask, state) && ((nodes?.[place % NODE_SPREAD] ?? 0) & flag) !== 0;
}

/** Numbers of the tasks of a job, among all of its tasks, that are on one of the nodes. */
function liveTasksOn(
  { groups, taskStates }: Pick<LiveJob, "groups" | "taskStates">,
  mask: StatusMask,
  isWanted: (place: NodePlace) => boolean,
): readonly number[] {
  const nodes = groups.flatMap<NodePlace | undefined>(
    ({ taskCount, nodes: own }) => own ?? new Array<undefined>(taskCount).fill(undefined),
  );
  return [...taskStates.keys()].filter((task) => {
    const [state, node] = [taskStates[task] as TaskState, nodes[task]];
    return node !== undefined && isOnNode(state) && hasStatus(mask, state) && isWanted(node);
  });
}

function weighByNode(
  source: TaskSource,
  mask: StatusMask,
  { names, places, onLive }: WantedNodes,
  pools: Placement,
): RowWeight<WorkflowColumn> {
  const keptFlags = new Map<number, Uint8Array>();
  const flagsOf = (pool: number, plan: number): Uint8Array => {
    const key = pool * PLAN_COUNT + plan;
    const flags = keptFlags.get(key) ?? placeFlags(pool, plan, source, pools);
    keptFlags.set(key, flags);
    return flags;
  };
  return {
    id: `tasks:${mask}:${names}`,
    columns: ["status", "plan", "placement", "pool"],
    weigh({ 0: status = 0, 1: plan = 0, 2: placement = 0, 3: pool = 0 }) {
      const nodes = places.get(pool);
      const flags = flagsOf(pools.poolOf(pool) as number, plan);
      const tasks = source.states.tasks(STATUSES[status] as WorkflowStatus, plan);
      let count = 0;
      for (let task = 0; task < tasks.length; task += 1) {
        const place = taskPlace(placement, task);
        if (isAt(nodes, mask, place, flags[task] as number, tasks[task] as TaskState)) count += 1;
      }
      return count;
    },
    weighRow: (index) => liveTasksOn(source.live.jobAt(index), mask, onLive).length,
  };
}

/** Makes the function that turns filters of one world into selections. */
export function createTaskFilterReader(
  rows: WorkflowRows,
  source: TaskSource,
  { patterns, pools, now }: { readonly patterns: MockPatterns; readonly pools: number; readonly now: number },
): (filter: TaskFilter) => TaskSelection {
  const { states, live } = source;
  const { placement } = rows;
  const endsIn = createTaskEnds(rows, source, now);

  function weightOf(mask: StatusMask, wanted: WantedNodes | undefined) {
    if (wanted) return weighByNode(source, mask, wanted, placement);
    return mask === ALL_STATUSES ? weighAll(source.plans) : weighByStatus(source, mask);
  }

  return ({ statuses, nodes, workflow, endedAfter, endedBefore, ...ofWorkflow }) => {
    const window = endWindow({ endedAfter, endedBefore });
    const mask = maskOf(statuses) & (window === undefined ? ALL_STATUSES : ENDED_STATUSES);
    const wanted = nodes && wantedNodes(nodes, { patterns, pools, placement, live });
    const places = wanted?.places;
    let { keys, from, to } = rows.select(ofWorkflow);
    if (workflow !== undefined) {
      const index = rows.names.indexOf(workflow);
      from = Math.max(from, index ?? to);
      to = Math.max(from, Math.min(to, (index ?? to) + 1));
    }
    if (mask !== ALL_STATUSES) {
      const possible = POSSIBLE.flatMap((statusMask, status) => (statusMask & mask ? [status] : []));
      keys = { ...keys, status: narrowed(keys.status, possible) };
    }
    if (wanted) keys = { ...keys, pool: narrowed(keys.pool, wanted.poolValues) };
    function tasksOf(row: WorkflowOutline, pool: number): readonly number[] {
      if (wanted && row.job) return liveTasksOn(row.job, mask, wanted.onLive);
      const taskStates = taskStatesOf(row, states);
      const ofPool = places?.get(pool);
      const flags = places && row.pool !== undefined ? placeFlags(row.pool, row.plan, source, placement) : [];
      const tasks: number[] = [];
      for (const [task, state] of taskStates.entries()) {
        const isWanted = places
          ? isAt(ofPool, mask, taskPlace(row.placement, task), flags[task] ?? 0, state)
          : hasStatus(mask, state);
        if (isWanted) tasks.push(task);
      }
      return tasks;
    }
    if (window === undefined) {
      return { index: source, keys, from, to, weight: weightOf(mask, wanted), tasksOf };
    }
    const { id, index, endedIn } = endsIn(window);
    const endedOf = (row: WorkflowOutline, pool: number) =>
      tasksOf(row, pool).filter((task) => endedIn(row.index, task));
    return {
      ...{ index, keys, from, to, tasksOf: endedOf },
      weight: {
        ...{ id: `tasks:${mask}:${wanted?.names ?? ""}:${id}`, columns: [], weigh: () => 0 },
        weighRow: (row) => endedOf(rows.outline(row), index.keysAt(row).pool).length,
      },
    };
  };
}
