import { type ResourceFields, WorkflowPriority } from "../../../lib/api/generated.schemas.ts";
import type { LiveNodes } from "../resource/live-nodes.ts";
import type { NodePlace } from "../resource/node-spread.ts";
import { gpusOf } from "../workflow/workflow-groups.ts";
import type { Cluster } from "./cluster.ts";
import { type ClusterGroup, holdsNodes } from "./cluster-timeline.ts";

type Use = { -readonly [Field in keyof ResourceFields]: ResourceFields[Field] };

/** What the tasks on each node hold, and the HIGH and NORMAL jobs of each pool, at a moment that the cluster has reached. */
function sumUse({ jobs, pools }: Cluster, moment: number, isAbsent: (index: number) => boolean) {
  const nodes = pools.places.map((): Use => ({ gpu: 0, cpu: 0, memory: 0, storage: 0 }));
  const quotaUsed = pools.pools.map(() => 0);
  const add = (group: ClusterGroup) => {
    const { job, resources } = group;
    for (const number of group.nodes ?? []) {
      const node = nodes[number] as Use;
      node.gpu += resources.gpu;
      node.cpu += resources.cpu;
      node.memory += resources.memory;
      node.storage += resources.storage;
    }
    if (job.priority === WorkflowPriority.LOW) return;
    quotaUsed[job.pool] = (quotaUsed[job.pool] as number) + gpusOf(group);
  };
  for (const job of jobs) {
    if (job.end <= moment || isAbsent(job.index)) continue;
    for (const group of job.groups) if (holdsNodes(group, moment)) add(group);
  }
  return { nodes, quotaUsed };
}

/**
 * Makes the view of the nodes of a cluster at a moment that it has reached.
 * @param isAbsent whether the job of a row holds nothing.
 */
export function createLiveNodes(
  cluster: Cluster,
  moment: number,
  isAbsent: (index: number) => boolean,
): LiveNodes {
  const { places, pools } = cluster.pools;
  const { nodes, quotaUsed } = sumUse(cluster, moment, isAbsent);
  const firsts: number[] = [];
  const counts: number[] = [];
  const gpus: number[] = [];
  for (const [number, { pool }] of places.entries()) {
    firsts[pool] ??= number;
    counts[pool] = (counts[pool] ?? 0) + 1;
    gpus[pool] = (gpus[pool] ?? 0) + (nodes[number] as Use).gpu;
  }
  return {
    countIn: (pool) => counts[pool] ?? 0,
    usageOf: ({ pool, node }: NodePlace) =>
      node < (counts[pool] ?? 0) ? nodes[(firsts[pool] as number) + node] : undefined,
    usedGpusIn: (pool) => gpus[pool] ?? 0,
    quotaIn(pool) {
      const quota = pools[pool]?.quota ?? Number.POSITIVE_INFINITY;
      return { used: quotaUsed[pool] ?? 0, limit: Number.isFinite(quota) ? quota : -1 };
    },
  };
}
