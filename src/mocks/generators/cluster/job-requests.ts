import { fitResources, type TaskResources } from "../workflow/task-resources.ts";
import type { WorkflowPlans } from "../workflow/workflow-plans.ts";
import type { ClusterPool } from "./cluster-pools.ts";

/** GPUs of a task at most: as its plan says, or how much less a job asks for than planned. */
export const GPU_LIMITS = [8, 4, 2, 1, 0] as const;
export type GpuLimit = (typeof GPU_LIMITS)[number];

/** What the tasks of each group of a job ask for. */
export type JobRequests = readonly TaskResources[];

/**
 * Makes the function that reads what the jobs of a plan ask for in a pool: as planned, but never more than lets all tasks
 * of a group run at once on half of the pool's nodes, and at most `limit` GPUs a task. The same list for the same question.
 */
export function createRequestReader(
  plans: WorkflowPlans,
  pools: readonly ClusterPool[],
): (plan: number, pool: number, limit: GpuLimit) => JobRequests {
  const known = pools.map(() => new Map<number, JobRequests>());

  function read(plan: number, { offer, nodes }: ClusterPool, limit: GpuLimit): JobRequests {
    return plans.at(plan).groups.map(({ taskCount, resources }) => {
      const tasksOnNode = Math.ceil(taskCount / Math.max(1, Math.ceil(nodes / 2)));
      return fitResources(resources, {
        gpu: Math.min(limit, Math.floor(offer.gpu / tasksOnNode)),
        cpu: offer.cpu / tasksOnNode,
        memory: offer.memory / tasksOnNode,
        storage: offer.storage / tasksOnNode,
      });
    });
  }

  return (plan, pool, limit) => {
    const ofPool = known[pool] as Map<number, JobRequests>;
    const key = plan * 16 + limit;
    const requests = ofPool.get(key) ?? read(plan, pools[pool] as ClusterPool, limit);
    ofPool.set(key, requests);
    return requests;
  };
}
