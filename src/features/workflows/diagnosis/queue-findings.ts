import type { ListTaskEntry, PoolResourceUsage } from "@/lib/api/generated.schemas";
import { WorkflowPriority } from "@/lib/api/generated.schemas";
import { formatCount, formatNumber } from "@/lib/format/number";

/** What a run asks its pool for now: the tasks that nothing else of the run holds back. */
export interface QueueNeeds {
  tasks: number;
  /** GPUs of all these tasks. */
  gpus: number;
  /** The group that asks for the most GPUs; its tasks start together or not at all. */
  largestGroup?: { name: string; gpus: number };
}

/** @param waiting names of the groups that wait for another one; their tasks need nothing yet. */
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

/** GPUs that a run of this priority could be given in a pool now. */
export function freeFor(pool: PoolResourceUsage, priority: WorkflowPriority): number {
  const { total_free, quota_free, quota_limit } = pool.resource_usage;
  const free = Math.max(0, total_free);
  // LOW runs on spare capacity, beside the quota.
  return priority === WorkflowPriority.LOW || quota_limit < 0
    ? free
    : Math.min(free, Math.max(0, quota_free));
}

export interface QueueFacts {
  pool: PoolResourceUsage;
  priority: WorkflowPriority;
  needs: QueueNeeds;
  /** Runs of the same pool that come before it. */
  ahead: number;
}

/** Why a run does not start, the weightiest first, in sentences. */
export function queueFindings({ pool, priority, needs, ahead }: QueueFacts): readonly string[] {
  const { total_free, total_capacity, quota_free, quota_limit } = pool.resource_usage;
  const findings: string[] = [];
  if (pool.status === "OFFLINE")
    findings.push(`${pool.name} is offline: nothing starts in it until it is back.`);
  if (pool.status === "MAINTENANCE") {
    findings.push(`${pool.name} is in maintenance: it takes no new work, and what runs in it ends first.`);
  }
  const { gpus, largestGroup } = needs;
  const free = formatNumber(Math.max(0, total_free));
  if (largestGroup !== undefined && largestGroup.gpus > total_capacity) {
    findings.push(
      `Its group ${largestGroup.name} asks for ${formatCount(largestGroup.gpus, "GPU")} at once, and all nodes of ${pool.name} together have ${formatNumber(total_capacity)}: it can never start there.`,
    );
  } else if (gpus > Math.max(0, total_free)) {
    findings.push(
      `It asks for ${formatCount(gpus, "GPU")}, and ${free} of ${formatNumber(total_capacity)} are free.`,
    );
  }
  if (priority !== WorkflowPriority.LOW && quota_limit >= 0 && gpus > Math.max(0, quota_free)) {
    findings.push(
      `The quota of the pool has ${formatNumber(Math.max(0, quota_free))} of ${formatNumber(quota_limit)} GPUs left for ${priority} runs.`,
    );
  }
  if (ahead > 0)
    findings.push(
      `${formatCount(ahead, "run")} of the same pool ${ahead === 1 ? "is" : "are"} before it in the queue.`,
    );
  if (findings.length === 0) {
    findings.push("There is room for it, and it is next: it should start with the scheduler’s next round.");
  }
  return findings;
}
