import type { TaskGroupStatus, WorkflowStatus } from "../../../lib/api/generated.schemas.ts";
import type { KeyFilter, RowWeight } from "../../rows/types.ts";
import { NODE_SPREAD } from "../node-names.ts";
import type { PlanStates } from "../workflow/plan-states.ts";
import { possibleTaskStatuses } from "../workflow/status-story.ts";
import { taskPlace } from "../workflow/task-placement.ts";
import { isOnNode, statusPosition, TASK_STATUSES, type TaskState } from "../workflow/task-state.ts";
import { STATUSES, type WorkflowColumn } from "../workflow/workflow-columns.ts";
import type { WorkflowFacts } from "../workflow/workflow-facts.ts";
import type { WorkflowFilter } from "../workflow/workflow-filter.ts";
import type { PlanSource } from "../workflow/workflow-groups.ts";
import { PLAN_COUNT } from "../workflow/workflow-plans.ts";
import type { WorkflowRows } from "../workflow/workflow-rows.ts";
import { type NodeSurroundings, placesOfNodes } from "./task-nodes.ts";

/**
 * Which tasks are wanted; those of `WorkflowFilter` say of which workflows. The values of one field are OR, the
 * fields are AND; an absent field accepts all, an empty list none, and an unknown name matches nothing.
 */
export interface TaskFilter extends Omit<WorkflowFilter, "statuses"> {
  /** Statuses of the task's last attempt, so that none is RESCHEDULED. */
  readonly statuses?: readonly TaskGroupStatus[];
  /** Host names; a task that has not come to a node is on none. */
  readonly nodes?: readonly string[];
  /** The whole name of a workflow. */
  readonly workflow?: string;
}

/** A filter in the terms of the row index: rows, and how many tasks of each. */
export interface TaskSelection {
  readonly keys: KeyFilter<WorkflowColumn>;
  /** Rows [from, to). */
  readonly from: number;
  readonly to: number;
  readonly weight: RowWeight<WorkflowColumn>;
  /**
   * Numbers of the wanted tasks of a row among all of its tasks, as many as it weighs.
   * @param taskStates what became of them; what the row's status says by default.
   */
  tasksOf(row: WorkflowFacts, pool: number, taskStates?: Uint8Array): readonly number[];
  /** Whether a task of that status is wanted that has not come to a node. */
  acceptsOffNode(status: TaskGroupStatus): boolean;
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
function weighByStatus({ plans, states }: PlanSource, mask: StatusMask): RowWeight<WorkflowColumn> {
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
  };
}

function isAt(
  flags: Uint8Array | undefined,
  mask: StatusMask,
  placement: number,
  task: number,
  state: TaskState,
): boolean {
  return isOnNode(state) && hasStatus(mask, state) && flags?.[taskPlace(placement, task) % NODE_SPREAD] === 1;
}

function weighByNode(
  states: PlanStates,
  mask: StatusMask,
  places: ReadonlyMap<number, Uint8Array>,
): RowWeight<WorkflowColumn> {
  const content = [...places].map(([pool, flags]) => `${pool}=${flags.join("")}`);
  return {
    id: `tasks:${mask}:${content.join(";")}`,
    columns: ["status", "plan", "placement", "pool"],
    weigh({ 0: status = 0, 1: plan = 0, 2: placement = 0, 3: pool = 0 }) {
      const flags = places.get(pool);
      const tasks = states.tasks(STATUSES[status] as WorkflowStatus, plan);
      let count = 0;
      for (let task = 0; task < tasks.length; task += 1) {
        if (isAt(flags, mask, placement, task, tasks[task] as TaskState)) count += 1;
      }
      return count;
    },
  };
}

/** Makes the function that turns filters of one world into selections. */
export function createTaskFilterReader(
  rows: WorkflowRows,
  source: PlanSource,
  surroundings: NodeSurroundings,
): (filter: TaskFilter) => TaskSelection {
  const { states } = source;

  function weightOf(mask: StatusMask, places: ReadonlyMap<number, Uint8Array> | undefined) {
    if (places) return weighByNode(states, mask, places);
    return mask === ALL_STATUSES ? weighAll(source.plans) : weighByStatus(source, mask);
  }

  return ({ statuses, nodes, workflow, ...ofWorkflow }) => {
    const mask = maskOf(statuses);
    const places = nodes && placesOfNodes(nodes, surroundings);
    let { keys, from, to } = rows.select(ofWorkflow);
    if (workflow !== undefined) {
      const index = rows.names.indexOf(workflow) ?? -1;
      from = Math.max(from, index);
      to = Math.max(from, Math.min(to, index + 1));
    }
    if (mask !== ALL_STATUSES) {
      const possible = POSSIBLE.flatMap((statusMask, status) => (statusMask & mask ? [status] : []));
      keys = { ...keys, status: narrowed(keys.status, possible) };
    }
    if (places) keys = { ...keys, pool: narrowed(keys.pool, [...places.keys()]) };
    return {
      keys,
      from,
      to,
      weight: weightOf(mask, places),
      acceptsOffNode: (status) => !places && hasStatus(mask, statusPosition(status)),
      tasksOf(row, pool, taskStates = states.tasks(row.status, row.plan)) {
        const flags = places?.get(pool);
        const tasks: number[] = [];
        for (const [task, state] of taskStates.entries()) {
          const isWanted = places ? isAt(flags, mask, row.placement, task, state) : hasStatus(mask, state);
          if (isWanted) tasks.push(task);
        }
        return tasks;
      },
    };
  };
}
