import { TaskGroupStatus, type WorkflowPriority } from "../../../lib/api/generated.schemas.ts";
import type { TaskResources } from "../workflow/task-resources.ts";
import { isEnded } from "../workflow/task-state.ts";
import { requestsOf } from "../workflow/workflow-groups.ts";
import type { WorkflowOutline } from "../workflow/workflow-record.ts";
import type { WorkflowRows } from "../workflow/workflow-rows.ts";
import type { TaskFilter, TaskSelection, TaskSource } from "./task-filter.ts";

/** Statuses of tasks that hold nodes. */
const HOLDING: readonly TaskGroupStatus[] = [TaskGroupStatus.INITIALIZING, TaskGroupStatus.RUNNING];

/**
 * Which tasks are summed: those that hold nodes where a filter has neither statuses nor ends.
 * @throws RangeError for a status in which tasks have ended, without `endedAfter`: their number grows with the volume, and
 * bytes of all of them exceed 2^53.
 */
export function holdingFilter(filter: TaskFilter): TaskFilter {
  const { statuses, endedAfter } = filter;
  if (endedAfter !== undefined) return filter;
  const ended = statuses?.filter(isEnded) ?? [];
  if (ended.length === 0) return { ...filter, statuses: statuses ?? HOLDING };
  throw new RangeError(
    `Tasks that are ${ended.join(" or ")} are summed of the last 30 days: give endedAfter.`,
  );
}

/** What tasks request together that agree in the pool, user and priority of their workflows. */
export interface Holding extends TaskResources {
  /** Name of the pool; absent in a world without pools. */
  readonly pool?: string;
  readonly user: string;
  readonly priority: WorkflowPriority;
  /** How many have such tasks. */
  readonly workflows: number;
  readonly tasks: number;
}

/** Adds up what tasks request. */
export class HoldingCounter {
  private readonly holdings = new Map<string, { -readonly [Field in keyof Holding]: Holding[Field] }>();

  /** @param start holdings to begin with. */
  constructor(start: readonly Holding[] = []) {
    for (const holding of start) this.holdings.set(this.keyOf(holding), { ...holding });
  }

  private keyOf({ pool, user, priority }: Pick<Holding, "pool" | "user" | "priority">): string {
    return JSON.stringify([pool, user, priority]);
  }

  /** Adds what the tasks of one workflow request; nothing where there are none. */
  add(
    workflow: Pick<WorkflowOutline, "poolName" | "user" | "priority">,
    tasks: readonly TaskResources[],
  ): void {
    if (tasks.length === 0) return;
    const { poolName: pool, user, priority } = workflow;
    const key = this.keyOf({ pool, user, priority });
    const holding = this.holdings.get(key) ?? {
      ...{ pool, user, priority, workflows: 0, tasks: 0 },
      ...{ gpu: 0, cpu: 0, memory: 0, storage: 0 },
    };
    this.holdings.set(key, holding);
    holding.workflows += 1;
    holding.tasks += tasks.length;
    for (const { gpu, cpu, memory, storage } of tasks) {
      holding.gpu += gpu;
      holding.cpu += cpu;
      holding.memory += memory;
      holding.storage += storage;
    }
  }

  /** In no order. */
  all(): readonly Holding[] {
    return [...this.holdings.values()];
  }
}

/**
 * Sums the tasks of a selection. Unfinished ones are on the cluster, or wait for it; those that ended in a window are among
 * the rows that its index is left with. So no cost grows with the volume.
 * @param selection by the same filter.
 * @param filter from `holdingFilter`.
 */
export function sumHoldings(
  selection: TaskSelection,
  filter: TaskFilter,
  rows: WorkflowRows,
  { plans, live }: Pick<TaskSource, "plans" | "live">,
): readonly Holding[] {
  const { index, keys, weight, from, to, tasksOf } = selection;
  const counter = new HoldingCounter();
  const wanted = index.compile(keys);
  const { weightAt } = index.compileWeighted(keys, weight);
  const end = filter.endedAfter === undefined ? Math.min(to, live.end) : to;
  for (let place = wanted.rank(from); place < wanted.rank(Math.max(from, end)); place += 1) {
    const row = wanted.select(place);
    if (row === null || weightAt(row) === 0) continue;
    const outline = rows.outline(row);
    const { groups } = outline.job ?? plans.at(outline.plan);
    const requests = requestsOf(outline, plans, rows.placement).flatMap((resources, position) =>
      new Array<TaskResources>(groups[position]?.taskCount ?? 0).fill(resources),
    );
    const tasks = tasksOf(outline, index.keysAt(row).pool);
    counter.add(
      outline,
      tasks.map((task) => requests[task] as TaskResources),
    );
  }
  return counter.all();
}
