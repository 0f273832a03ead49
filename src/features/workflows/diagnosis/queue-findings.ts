import type { ListTaskEntry, PoolResourceUsage } from "@/lib/api/generated.schemas";
import { WorkflowPriority } from "@/lib/api/generated.schemas";
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

/** GPUs of a pool that are available to a workflow of this priority now. */
export function freeFor(pool: PoolResourceUsage, priority: WorkflowPriority): number {
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

/** Why a workflow has not started, most important first, in sentences. */
export function queueFindings({ pool, priority, needs, ahead }: QueueFacts): readonly string[] {
  const { total_free, total_capacity, quota_free, quota_limit } = pool.resource_usage;
  const findings: string[] = [];
  if (pool.status === "OFFLINE")
    findings.push(`${pool.name} is offline: nothing starts until it is back online.`);
  if (pool.status === "MAINTENANCE") {
    findings.push(`${pool.name} is in maintenance: it accepts no new workflows.`);
  }
  const { gpus, largestGroup } = needs;
  const free = formatNumber(Math.max(0, total_free));
  if (largestGroup !== undefined && largestGroup.gpus > total_capacity) {
    findings.push(
      `Group ${largestGroup.name} requires ${formatCount(largestGroup.gpus, "GPU")} at once, but ${pool.name} has only ${formatNumber(total_capacity)}: it can never start there.`,
    );
  } else if (gpus > Math.max(0, total_free)) {
    findings.push(
      `Requires ${formatCount(gpus, "GPU")}; ${free} of ${formatNumber(total_capacity)} are free.`,
    );
  }
  if (priority !== WorkflowPriority.LOW && quota_limit >= 0 && gpus > Math.max(0, quota_free)) {
    findings.push(
      `The pool’s quota has ${formatNumber(Math.max(0, quota_free))} of ${formatNumber(quota_limit)} GPUs left for ${priority} priority.`,
    );
  }
  if (ahead > 0)
    findings.push(
      `${formatCount(ahead, "workflow")} ${ahead === 1 ? "is" : "are"} ahead in this pool’s queue.`,
    );
  if (findings.length === 0) {
    findings.push("Nothing: it is next, and should start in the next scheduling cycle.");
  }
  return findings;
}
