import { hasNoLimit } from "@/components/pool/pool-meters";
import type { FreeGpuCount, PoolResourceUsage, WorkflowPriority } from "@/lib/api/generated.schemas";

/** What somebody wants to run: tasks that each need a number of GPUs of one node. */
export interface FitQuestion {
  /** Per task, at least 1. */
  readonly gpus: number;
  readonly tasks: number;
  readonly priority: WorkflowPriority;
}

export interface Fit {
  /** Tasks that fit now, at most as many as asked for. */
  readonly tasks: number;
  /** Nodes on which at least one of them fits. */
  readonly nodes: number;
  /** Tasks for which the nodes have room. */
  readonly roomOnNodes: number;
  /** Tasks for which the quota has room; undefined where it does not count. */
  readonly roomInQuota: number | undefined;
  /** Free GPUs of nodes with fewer than a task needs. */
  readonly tooFewTogether: number;
}

/** As much of a pool as decides what fits. */
export type FittingPool = Pick<PoolResourceUsage, "status" | "resource_usage">;

/**
 * How many tasks fit into a pool now, exactly: as many as its nodes have GPUs for, node by node, and as its quota has.
 * Low tasks do not use the quota.
 *
 * @param histogram the pool's nodes by the GPUs that new work can have
 * @example fitOf({ gpus: 8, tasks: 4, priority: "NORMAL" }, pool, histogram).tasks // 3
 */
export function fitOf(
  { gpus, tasks, priority }: FitQuestion,
  { status, resource_usage: usage }: FittingPool,
  histogram: readonly FreeGpuCount[],
): Fit {
  let [roomOnNodes, nodes, tooFewTogether] = [0, 0, 0];
  for (const { free_gpus: free, nodes: count } of histogram) {
    roomOnNodes += Math.floor(free / gpus) * count;
    if (free >= gpus) nodes += count;
    else tooFewTogether += free * count;
  }
  const usesQuota = priority !== "LOW" && !hasNoLimit(usage);
  const roomInQuota = usesQuota ? Math.floor(Math.max(0, usage.quota_free) / gpus) : undefined;
  const room = status === "ONLINE" ? Math.min(roomOnNodes, roomInQuota ?? roomOnNodes) : 0;
  return { tasks: Math.min(tasks, room), nodes, roomOnNodes, roomInQuota, tooFewTogether };
}
