import {
  TaskGroupStatus,
  type UnfinishedTaskStatus,
  type WorkflowPriority,
} from "../../../lib/api/generated.schemas.ts";
import type { LiveRows } from "../workflow/live-job.ts";
import type { TaskResources } from "../workflow/task-resources.ts";
import type { WorkflowOutline } from "../workflow/workflow-record.ts";
import type { WorkflowRows } from "../workflow/workflow-rows.ts";
import type { TaskFilter, TaskSelection } from "./task-filter.ts";

/** Which unfinished tasks are wanted; those that hold nodes unless statuses say otherwise. */
export interface UnfinishedFilter extends Omit<TaskFilter, "statuses" | "endedAfter" | "endedBefore"> {
  readonly statuses?: readonly UnfinishedTaskStatus[];
}

export const HOLDING = [
  TaskGroupStatus.INITIALIZING,
  TaskGroupStatus.RUNNING,
] as const satisfies readonly UnfinishedTaskStatus[];

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
 * Sums the unfinished tasks of a selection; all of them are on the cluster, or wait for it.
 * @param selection by unfinished statuses.
 */
export function sumHoldings(
  selection: TaskSelection,
  rows: WorkflowRows,
  live: LiveRows,
): readonly Holding[] {
  const { index, keys, weight, from, to, tasksOf } = selection;
  const counter = new HoldingCounter();
  const { weightAt } = index.compileWeighted(keys, weight);
  for (let row = from; row < Math.min(to, live.end); row += 1) {
    if (weightAt(row) === 0) continue;
    const outline = rows.outline(row);
    const requests = (outline.job?.groups ?? []).flatMap(({ taskCount, resources }) =>
      new Array<TaskResources>(taskCount).fill(resources),
    );
    const tasks = tasksOf(outline, index.keysAt(row).pool);
    counter.add(
      outline,
      tasks.map((task) => requests[task] as TaskResources),
    );
  }
  return counter.all();
}
