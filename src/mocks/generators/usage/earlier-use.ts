import type { Cluster } from "../cluster/cluster.ts";
import { type ClusterGroup, requestsOf } from "../cluster/cluster-timeline.ts";
import type { NodePlace } from "../resource/node-spread.ts";
import type { Moments } from "./held-gpus.ts";

/** Milliseconds from the first arrival until workflows alone explain the use of the nodes that they run on. */
const FILLING = 12 * 86_400_000;

/** GPUs of a node that were in use before workflows came, until a moment in milliseconds since the epoch. */
interface EarlierUse {
  readonly place: NodePlace;
  readonly gpus: number;
  readonly until: number;
}

interface Step {
  readonly node: number;
  readonly at: number;
  readonly gpus: number;
}

/** What a group did to the GPUs of its nodes before a moment. */
function stepsOf(group: ClusterGroup, before: number): Step[] {
  const { nodes = [], placed, end } = group;
  if (placed >= before || end <= placed) return [];
  const steps: Step[] = [];
  let task = 0;
  for (const { count, resources } of requestsOf(group)) {
    for (const node of nodes.slice(task, task + count)) {
      if (resources.gpu === 0) continue;
      steps.push({ node, at: placed, gpus: resources.gpu });
      if (end < before) steps.push({ node, at: end, gpus: -resources.gpu });
    }
    task += count;
  }
  return steps;
}

function readEarlierUse({ jobs, pools }: Cluster): readonly EarlierUse[] {
  const alone = Math.min(0, (jobs[0]?.submit ?? 0) + FILLING);
  const steps = new Map<number, Step[]>();
  for (const { groups } of jobs) {
    for (const step of groups.flatMap((group) => stepsOf(group, alone))) {
      const own = steps.get(step.node) ?? [];
      own.push(step);
      steps.set(step.node, own);
    }
  }
  return [...steps].flatMap(([node, own]) => {
    // What is given back at a moment is there to be taken at it.
    own.sort((one, other) => one.at - other.at || one.gpus - other.gpus);
    let left = own.reduce((sum, { gpus }) => sum + gpus, 0);
    const place = pools.places[node] as NodePlace;
    const uses: EarlierUse[] = [];
    let [held, most] = [0, 0];
    for (const { at, gpus } of own) {
      held += gpus;
      const taken = Math.min(left, held - most);
      if (taken <= 0) continue;
      uses.push({ place, gpus: taken, until: at });
      left -= taken;
      most = held;
    }
    return uses;
  });
}

/** By what the clusters of a world share. */
const known = new WeakMap<Cluster["keys"], readonly EarlierUse[]>();

/**
 * GPUs that were in use before workflows came, which is up to a month before the epoch: of each node as many as workflows
 * hold once they are alone. They give way to workflows, one by one, and none comes back, so that the sum is steady.
 */
export function earlierUse(cluster: Cluster): readonly EarlierUse[] {
  const uses = known.get(cluster.keys) ?? readEarlierUse(cluster);
  known.set(cluster.keys, uses);
  return uses;
}

/**
 * The same by moment.
 * @param isWanted the nodes to be counted.
 * @returns the GPUs at each of the moments.
 */
export function earlierGpus(
  cluster: Cluster,
  { first, step, count }: Moments,
  isWanted: (place: NodePlace) => boolean,
): Float64Array {
  const sums = new Float64Array(count);
  if (first >= 0) return sums;
  for (const { place, gpus, until } of earlierUse(cluster)) {
    if (!isWanted(place)) continue;
    const end = Math.min(count, Math.ceil((until - first) / step));
    for (let moment = 0; moment < end; moment += 1) sums[moment] = (sums[moment] as number) + gpus;
  }
  return sums;
}
