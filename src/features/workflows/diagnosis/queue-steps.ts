import { type PoolResourceUsage, PoolStatus, WorkflowPriority } from "@/lib/api/generated.schemas";
import { freeFor, isSchedulable, neverFits, type QueueFacts } from "./queue-findings";

/** Suggested pools. */
const BEST_POOLS = 3;

export interface PoolWithRoom {
  name: string;
  /** GPUs that are available to the workflow now. */
  free: number;
}

/**
 * Other pools where the workflow fits now, most free GPUs first.
 * @param allowed names of the pools in the user’s profile; undefined allows all.
 */
export function poolsWithRoom(
  pools: readonly PoolResourceUsage[],
  { pool, priority, needs }: QueueFacts,
  allowed: readonly string[] | undefined,
): readonly PoolWithRoom[] {
  return pools
    .filter(
      (other) => other.name !== pool.name && isSchedulable(other) && allowed?.includes(other.name) !== false,
    )
    .map((other) => ({ name: other.name, free: freeFor(other, priority) }))
    .filter(({ free }) => free >= needs.gpus)
    .toSorted((one, other) => other.free - one.free)
    .slice(0, BEST_POOLS);
}

/**
 * What the user can do in the pool itself, as sentences.
 * @param hasOtherPools whether another pool has room, which is suggested before these steps.
 */
export function queueSteps(facts: QueueFacts, hasOtherPools: boolean): readonly string[] {
  const { pool, priority, needs } = facts;
  // Neither waiting nor another priority helps.
  if (neverFits(facts)) return ["Cancel it and request fewer GPUs in the spec."];
  const steps: string[] = [];
  if (priority === WorkflowPriority.LOW && isSchedulable(pool)) {
    steps.push("Resubmit at Normal priority: it then uses the quota and is not preempted.");
  } else if (freeFor(pool, WorkflowPriority.LOW) >= needs.gpus && freeFor(pool, priority) < needs.gpus) {
    steps.push("Resubmit at Low priority: it can use spare GPUs outside the quota, but may be preempted.");
  }
  const wait = hasOtherPools || steps.length > 0 ? "Or wait" : "Wait";
  return [...steps, `${wait}: it starts automatically${conditionOf(pool)}.`];
}

function conditionOf({ name, status }: PoolResourceUsage): string {
  switch (status) {
    case PoolStatus.OFFLINE:
      return ` once ${name} is back online`;
    case PoolStatus.MAINTENANCE:
      return " once the maintenance ends";
    default:
      return "";
  }
}
