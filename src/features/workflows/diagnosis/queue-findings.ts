import { priorityPresentation } from "@/components/status/priority-badge";
import type { ListTaskEntry, PoolResourceUsage } from "@/lib/api/generated.schemas";
import { PoolStatus, WorkflowPriority } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";

/** What a workflow requires of its pool now: the tasks that wait for no other group. */
export interface QueueNeeds {
  tasks: number;
  /** GPUs of all these tasks. */
  gpus: number;
  /** The group that requests the most GPUs; its tasks start together or not at all. */
  largestGroup?: { name: string; gpus: number };
}

/** @param waiting names of the groups that wait for another one; their tasks require nothing yet. */
export function needsOf(
  tasks: readonly Pick<ListTaskEntry, "task_name" | "gpu">[],
  groupOf: ReadonlyMap<string, string>,
  waiting: ReadonlySet<string>,
): QueueNeeds {
  const first = tasks.filter(({ task_name }) => !waiting.has(groupOf.get(task_name) ?? ""));
  const byGroup = new Map<string, number>();
  for (const { task_name, gpu } of first) {
    const name = groupOf.get(task_name) ?? task_name;
    byGroup.set(name, (byGroup.get(name) ?? 0) + gpu);
  }
  const [largest] = [...byGroup].toSorted(([, one], [, other]) => other - one);
  return {
    tasks: first.length,
    gpus: first.reduce((sum, { gpu }) => sum + gpu, 0),
    largestGroup: largest && { name: largest[0], gpus: largest[1] },
  };
}

/** Whether the pool starts any workflows now. */
export function isSchedulable({ status }: Pick<PoolResourceUsage, "status">): boolean {
  return status === PoolStatus.ONLINE;
}

/** GPUs of a pool that are available to a workflow of this priority now; none where nothing can be scheduled. */
export function freeFor(pool: PoolResourceUsage, priority: WorkflowPriority): number {
  if (!isSchedulable(pool)) return 0;
  const { total_free, quota_free, quota_limit } = pool.resource_usage;
  const free = Math.max(0, total_free);
  // LOW runs on spare capacity, outside the quota.
  return priority === WorkflowPriority.LOW || quota_limit < 0
    ? free
    : Math.min(free, Math.max(0, quota_free));
}

export interface QueueFacts {
  pool: PoolResourceUsage;
  priority: WorkflowPriority;
  needs: QueueNeeds;
  /** Workflows ahead of it in the pool’s queue. */
  ahead: number;
}

/** Whether a group of the workflow is larger than the whole pool, so that waiting does not help. */
export function neverFits({ pool, needs }: Pick<QueueFacts, "pool" | "needs">): boolean {
  return (needs.largestGroup?.gpus ?? 0) > pool.resource_usage.total_capacity;
}

/** Why a workflow has not started, as sentences, the main blocker first; empty where nothing blocks it. */
export function queueFindings(facts: QueueFacts): readonly string[] {
  const { pool, ahead } = facts;
  return [
    ...(isSchedulable(pool) ? [] : [describeStatus(pool)]),
    ...capacityFindings(facts),
    ...(ahead > 0
      ? [`${formatCount(ahead, "workflow")} ${ahead === 1 ? "is" : "are"} ahead in this pool’s queue.`]
      : []),
  ];
}

function describeStatus({ name, status }: PoolResourceUsage): string {
  return status === PoolStatus.OFFLINE
    ? `${name} is offline: nothing starts until it is back online.`
    : `${name} is in maintenance: nothing starts until it ends.`;
}

/** What the pool’s size, quota and usage rule out. Its free GPUs say nothing while it schedules nothing. */
function capacityFindings(facts: QueueFacts): readonly string[] {
  const { pool, priority, needs } = facts;
  const { total_free, total_capacity, quota_free, quota_limit } = pool.resource_usage;
  const { gpus, largestGroup } = needs;
  const isTooLarge = neverFits(facts);
  const findings: string[] = [];
  if (isTooLarge && largestGroup !== undefined) {
    findings.push(
      `Group ${largestGroup.name} requires ${formatCount(largestGroup.gpus, "GPU")} at once, but ${pool.name} has only ${formatNumber(total_capacity)}: it can never start there.`,
    );
  }
  if (!isSchedulable(pool)) return findings;
  if (priority !== WorkflowPriority.LOW && quota_limit >= 0 && gpus > Math.max(0, quota_free)) {
    findings.push(
      `The pool’s quota has ${formatNumber(Math.max(0, quota_free))} of ${formatNumber(quota_limit)} GPUs left at ${priorityPresentation[priority].label} priority.`,
    );
  }
  if (!isTooLarge && gpus > Math.max(0, total_free)) {
    findings.push(
      `Requires ${formatCount(gpus, "GPU")}; ${formatNumber(Math.max(0, total_free))} of ${formatNumber(total_capacity)} are free.`,
    );
  }
  return findings;
}
