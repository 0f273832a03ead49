import { WorkflowPriority } from "../../../lib/api/generated.schemas.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { type ClusterGroup, requestsOf } from "../cluster/cluster-timeline.ts";
import { nodeNumber } from "../cluster/node-past.ts";
import type { NodePlace } from "../resource/node-spread.ts";

/** Evenly spaced moments, in milliseconds since the epoch. */
export interface Moments {
  readonly first: number;
  readonly step: number;
  readonly count: number;
}

/** GPUs that tasks held at each of some moments. */
export interface HeldGpus {
  inAll(): Float64Array;
  /** Those that the workflows of these pools held. Pools of a node set share nodes: give all of them. */
  inPools(pools: readonly number[]): Float64Array;
  onNode(place: NodePlace): Float64Array;
  /** Those that the HIGH and NORMAL workflows of a pool held. */
  ofQuota(pool: number): Float64Array;
}

/** GPUs of the tasks of a group that are on a node of the cluster. */
export function gpusOn(group: ClusterGroup, node: number): number {
  const { nodes = [] } = group;
  if (!nodes.includes(node)) return 0;
  let [task, gpus] = [0, 0];
  for (const { count, resources } of requestsOf(group)) {
    for (const other of nodes.slice(task, task + count)) gpus += other === node ? resources.gpu : 0;
    task += count;
  }
  return gpus;
}

/** Makes the view of a cluster that has lived until the last of the moments. Costs one pass over its jobs each time. */
export function createHeldGpus(cluster: Cluster, { first, step, count }: Moments): HeldGpus {
  /** The first of the moments at or after a time. */
  const placeOf = (time: number) => Math.min(count, Math.max(0, Math.ceil((time - first) / step)));

  function sum(gpusOf: (group: ClusterGroup) => number): Float64Array {
    const changes = new Float64Array(count + 1);
    for (const jobs of [cluster.jobs, cluster.submitted.values()]) {
      for (const job of jobs) {
        if (job.end <= first) continue;
        for (const group of job.groups) {
          const [from, to] = [placeOf(group.placed), placeOf(group.end)];
          if (from >= to) continue;
          const gpus = gpusOf(group);
          changes[from] = (changes[from] as number) + gpus;
          changes[to] = (changes[to] as number) - gpus;
        }
      }
    }
    let held = 0;
    return changes.subarray(0, count).map((change) => {
      held += change;
      return held;
    });
  }

  return {
    inAll: () => sum(({ gpus }) => gpus),
    inPools(pools) {
      const wanted = new Set(pools);
      return sum(({ job, gpus }) => (wanted.has(job.pool) ? gpus : 0));
    },
    onNode(place) {
      const number = nodeNumber(cluster, place);
      return number === undefined ? new Float64Array(count) : sum((group) => gpusOn(group, number));
    },
    ofQuota: (pool) =>
      sum(({ job, gpus }) => (job.pool === pool && job.priority !== WorkflowPriority.LOW ? gpus : 0)),
  };
}
