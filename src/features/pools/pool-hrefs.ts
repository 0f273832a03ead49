import { TaskGroupStatus, WorkflowPriority, WorkflowStatus } from "@/lib/api/generated.schemas";
import { listHref } from "@/lib/hrefs/list-href";

type Pools = string | readonly string[] | undefined;

/** Workflows that wait in pools; in all without a name. */
export function waitingHref(pool: Pools, priority?: readonly WorkflowPriority[]): string {
  return listHref("/workflows", { pool, priority, status: [WorkflowStatus.PENDING, WorkflowStatus.WAITING] });
}

/** Tasks that ask for GPUs of pools and have none yet. */
export function queuedTasksHref(pool: Pools): string {
  return listHref("/tasks", { pool, status: TaskGroupStatus.SCHEDULING });
}

/** What the tasks of pools hold that use the quota. */
export function quotaUseHref(pool: Pools): string {
  return listHref("/occupancy", { pool, priority: [WorkflowPriority.HIGH, WorkflowPriority.NORMAL] });
}

/** What the Low tasks of pools hold. */
export function lowUseHref(pool: Pools): string {
  return listHref("/occupancy", { pool, priority: WorkflowPriority.LOW });
}

/** What all tasks of pools hold. */
export function occupancyHref(pool: Pools): string {
  return listHref("/occupancy", { pool });
}

/** The nodes of pools. */
export function nodesHref(pool: Pools, status?: string): string {
  return listHref("/resources", { pool, status });
}

/** The nodes of a pool on which new work can have at least so many GPUs. */
export function freeNodesHref(pool: string, gpus: number): string {
  return listHref("/resources", { pool, "gpu-free": `>=${gpus}` });
}

/** The nodes of a pool on which new work can have exactly so many GPUs. */
export function nodesWithFreeHref(pool: string, gpus: number): string {
  return listHref("/resources", { pool, "gpu-free": String(gpus) });
}

/** The Low tasks that run in a pool. */
export function preemptibleHref(pool: string): string {
  return listHref("/tasks", { pool, status: TaskGroupStatus.RUNNING, priority: WorkflowPriority.LOW });
}
