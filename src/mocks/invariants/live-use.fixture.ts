import {
  type ListTaskEntry,
  type ResourceFields,
  TaskGroupStatus,
  WorkflowPriority,
} from "../../lib/api/generated.schemas.ts";
import type { World } from "../world/world.ts";

const LIVE = [TaskGroupStatus.RUNNING, TaskGroupStatus.INITIALIZING] as const;
const PAGE = 1_000;

/** What the tasks that hold nodes ask for. */
export interface LiveUse {
  /** RUNNING and INITIALIZING ones. */
  readonly tasks: readonly ListTaskEntry[];
  /** Sums by host name; a node without tasks is absent. */
  readonly byNode: ReadonlyMap<string, ResourceFields>;
  /** GPUs by the pool of the workflow. */
  readonly gpusByPool: ReadonlyMap<string, number>;
  /** The same of HIGH and NORMAL workflows. */
  readonly quotaByPool: ReadonlyMap<string, number>;
  /** The same of LOW ones. */
  readonly lowByPool: ReadonlyMap<string, number>;
}

/** Sums what a world's tasks ask for from the rows of its list, as a client would. */
export function liveUse({ tasks: generator }: Pick<World, "tasks">): LiveUse {
  const filter = { statuses: LIVE };
  const total = generator.count(filter);
  const tasks: ListTaskEntry[] = [];
  for (let offset = 0; offset < total; offset += PAGE)
    tasks.push(...generator.generatePage(offset, PAGE, filter).entries);
  if (tasks.length !== total) throw new Error(`There are ${total} live tasks, but ${tasks.length} rows.`);
  const byNode = new Map<string, ResourceFields>();
  const gpusByPool = new Map<string, number>();
  const quotaByPool = new Map<string, number>();
  const lowByPool = new Map<string, number>();
  for (const { node = "", pool = "", priority, gpu, cpu, memory, storage } of tasks) {
    const sum = byNode.get(node) ?? { gpu: 0, cpu: 0, memory: 0, storage: 0 };
    byNode.set(node, {
      gpu: sum.gpu + gpu,
      cpu: sum.cpu + cpu,
      memory: sum.memory + memory,
      storage: sum.storage + storage,
    });
    gpusByPool.set(pool, (gpusByPool.get(pool) ?? 0) + gpu);
    const held = priority === WorkflowPriority.LOW ? lowByPool : quotaByPool;
    held.set(pool, (held.get(pool) ?? 0) + gpu);
  }
  return { tasks, byNode, gpusByPool, quotaByPool, lowByPool };
}
