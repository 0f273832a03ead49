import { fitResources, type TaskResources } from "../workflow/task-resources.ts";
import { gpusOf } from "../workflow/workflow-groups.ts";
import type { PlannedGroup, WorkflowPlans } from "../workflow/workflow-plans.ts";
import type { ClusterPool } from "./cluster-pools.ts";

/** GPUs of a task at most: as its plan says, or how much less a job asks for than planned. */
export const GPU_LIMITS = [8, 4, 2, 1, 0] as const;
export type GpuLimit = (typeof GPU_LIMITS)[number];

const GIBIBYTE = 2 ** 30;

/** Bytes as people ask for them: a node divides into fractions of one. */
function wholeGibibytes(bytes: number): number {
  return Math.floor(bytes / GIBIBYTE) * GIBIBYTE;
}

/** GPUs that the groups of a later level may ask for in any case. */
const LATE_GPUS = 4;

/** What the tasks of each group of a job ask for. */
export type JobRequests = readonly TaskResources[];

/** Reads what the groups of a plan ask for in a pool, with `limit` GPUs for each task at most. */
export type RequestReader = (plan: number, pool: number, limit: GpuLimit) => JobRequests;

/**
 * Makes the function that reads what the jobs of a plan ask for in a pool: as planned, but never more than lets all tasks
 * of a group run at once on half of the pool's nodes, and at most `limit` GPUs a task. Later groups ask for no more than
 * the first ones together, whose GPUs they take over, so that a job that has started goes on. The same list for the same
 * question.
 */
export function createRequestReader(plans: WorkflowPlans, pools: readonly ClusterPool[]): RequestReader {
  const known = pools.map(() => new Map<number, JobRequests>());
  const alike = new Map<string, TaskResources>();

  /** The same object for equal requests, by which the scheduler knows them. */
  function share(request: TaskResources): TaskResources {
    const key = [request.gpu, request.cpu, request.memory, request.storage].join();
    const shared = alike.get(key) ?? request;
    alike.set(key, shared);
    return shared;
  }

  /** What the tasks of a group ask for, with `most` GPUs each at most. */
  function requestOf({ taskCount, resources }: PlannedGroup, { offer, nodes }: ClusterPool, most: GpuLimit) {
    const tasksOnNode = Math.ceil(taskCount / Math.max(1, Math.ceil(nodes / 2)));
    const request = fitResources(resources, {
      gpu: Math.min(most, Math.floor(offer.gpu / tasksOnNode)),
      cpu: offer.cpu / tasksOnNode,
      memory: wholeGibibytes(offer.memory / tasksOnNode),
      storage: wholeGibibytes(offer.storage / tasksOnNode),
    });
    return share(request);
  }

  function read(plan: number, pool: ClusterPool, limit: GpuLimit): JobRequests {
    const {
      groups,
      topology: { levels },
    } = plans.at(plan);
    const gpusAt = (level: number, most: GpuLimit) =>
      groups.reduce((sum, group, position) => {
        if (levels[position] !== level) return sum;
        return sum + gpusOf({ taskCount: group.taskCount, resources: requestOf(group, pool, most) });
      }, 0);
    const taken = Math.max(gpusAt(0, limit), LATE_GPUS);
    const limits = Array.from({ length: Math.max(...levels) + 1 }, (_, level) =>
      level === 0 ? limit : (GPU_LIMITS.find((gpus) => gpus <= limit && gpusAt(level, gpus) <= taken) ?? 0),
    );
    return groups.map((group, position) =>
      requestOf(group, pool, limits[levels[position] as number] as GpuLimit),
    );
  }

  return (plan, pool, limit) => {
    const ofPool = known[pool] as Map<number, JobRequests>;
    const key = plan * 16 + limit;
    const requests = ofPool.get(key) ?? read(plan, pools[pool] as ClusterPool, limit);
    ofPool.set(key, requests);
    return requests;
  };
}
