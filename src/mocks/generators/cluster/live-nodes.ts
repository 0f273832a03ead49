import { type ResourceFields, WorkflowPriority } from "../../../lib/api/generated.schemas.ts";
import type { LiveNodes } from "../resource/live-nodes.ts";
import type { NodePlace } from "../resource/node-spread.ts";
import type { Cluster } from "./cluster.ts";
import { type ClusterGroup, holdsNodes, requestsOf, waitsForRoom } from "./cluster-timeline.ts";
import { nodeHolders } from "./node-holders.ts";

type Use = { -readonly [Field in keyof ResourceFields]: ResourceFields[Field] };

/** What the tasks on each node hold, and the jobs of each pool hold and wait for, at a moment that the cluster has reached. */
function sumUse({ jobs, submitted, pools }: Cluster, moment: number) {
  const nodes = pools.places.map((): Use => ({ gpu: 0, cpu: 0, memory: 0, storage: 0 }));
  const quotaUsed = pools.pools.map(() => 0);
  const lowGpus = pools.pools.map(() => 0);
  const queuedGpus = pools.pools.map(() => 0);
  const add = (group: ClusterGroup) => {
    const { job } = group;
    let task = 0;
    for (const { count, resources } of requestsOf(group)) {
      for (const number of group.nodes?.slice(task, task + count) ?? []) {
        const node = nodes[number] as Use;
        node.gpu += resources.gpu;
        node.cpu += resources.cpu;
        node.memory += resources.memory;
        node.storage += resources.storage;
      }
      task += count;
    }
    const held = job.priority === WorkflowPriority.LOW ? lowGpus : quotaUsed;
    held[job.pool] = (held[job.pool] as number) + group.gpus;
  };
  for (const jobsOf of [jobs, submitted.values()]) {
    for (const job of jobsOf) {
      if (job.end <= moment) continue;
      for (const group of job.groups) {
        if (holdsNodes(group, moment)) add(group);
        else if (waitsForRoom(group, moment)) {
          queuedGpus[job.pool] = (queuedGpus[job.pool] as number) + group.gpus;
        }
      }
    }
  }
  return { nodes, quotaUsed, lowGpus, queuedGpus };
}

/** Makes the view of the nodes of a cluster at a moment that it has reached. */
export function createLiveNodes(cluster: Cluster, moment: number): LiveNodes {
  const { places, pools } = cluster.pools;
  const { nodes, quotaUsed, lowGpus, queuedGpus } = sumUse(cluster, moment);
  const firsts: number[] = [];
  const counts: number[] = [];
  const gpus: number[] = [];
  for (const [number, { pool }] of places.entries()) {
    firsts[pool] ??= number;
    counts[pool] = (counts[pool] ?? 0) + 1;
    gpus[pool] = (gpus[pool] ?? 0) + (nodes[number] as Use).gpu;
  }
  const numberOf = ({ pool, node }: NodePlace) =>
    node < (counts[pool] ?? 0) ? (firsts[pool] as number) + node : undefined;
  return {
    countIn: (pool) => counts[pool] ?? 0,
    usageOf(place: NodePlace) {
      const number = numberOf(place);
      return number === undefined ? undefined : nodes[number];
    },
    holdersOf(place: NodePlace) {
      const number = numberOf(place);
      return number === undefined ? undefined : nodeHolders(cluster, number, moment);
    },
    usedGpusIn: (pool) => gpus[pool] ?? 0,
    lowGpusIn: (pool) => lowGpus[pool] ?? 0,
    queuedGpusIn: (pool) => queuedGpus[pool] ?? 0,
    quotaIn(pool) {
      const quota = pools[pool]?.quota ?? Number.POSITIVE_INFINITY;
      return { used: quotaUsed[pool] ?? 0, limit: Number.isFinite(quota) ? quota : -1 };
    },
  };
}
