import { ResourceStatus } from "../../../lib/api/generated.schemas.ts";
import type { GpuTypePattern } from "../../seed/pool-patterns.ts";
import type { Volume } from "../../seed/volumes.ts";
import { NODE_SPREAD } from "../node-names.ts";
import type { TraitReader } from "../pool/pool-traits.ts";
import { leastOffer, smallerSize } from "../resource/node-offer.ts";
import type { NodePattern } from "../resource/node-pattern.ts";
import { spreadNodes } from "../resource/node-spread.ts";
import { createPoolValues, type PoolValues } from "./pool-values.ts";
import { fitResources, fits, type TaskResources } from "./task-resources.ts";

/** What the pools and nodes of a seed are like, whatever the volume. */
export interface FleetSource {
  readonly gpuTypes: readonly GpuTypePattern[];
  readonly traitsOf: TraitReader["traitsOf"];
  /** Made at its first use. */
  nodePattern(): NodePattern;
}

/** The pools and nodes of the workflows and tasks of a world, and the resources that tasks request there. */
export interface Placement extends PoolValues {
  /**
   * The node of a pool, from 0, for a task at a place; undefined in a pool without nodes.
   * @param resources what the task requests, from `resourcesIn`.
   */
  nodeOf(pool: number, place: number, resources: TaskResources): number | undefined;
  /** The places, 0 … `NODE_SPREAD` − 1, whose tasks of that size are on node `node`. */
  placesOf(pool: number, node: number, isLarge: boolean): readonly number[];
  /** Whether a task runs only on nodes of the full size, since it may not fit on a smaller one. */
  isLarge(pool: number, resources: TaskResources): boolean;
  /** The resources that a task requests in a pool: those of its plan, as far as the pool's nodes have them. */
  resourcesIn(pool: number | undefined, planned: TaskResources): TaskResources;
}

/**
 * The place of a task's last attempt among the `NODE_SPREAD` places of its pool. The tasks of a workflow have
 * consecutive places from its `placement` on, as a scheduler places a gang; since placements are evenly distributed,
 * so are the places of all tasks.
 * @param placement the key column of that name, 0 … `NODE_SPREAD` − 1.
 * @param task number of the task among all of its workflow.
 */
export function taskPlace(placement: number, task: number): number {
  return placement + task;
}

/**
 * The node of each place in a pool of `nodes` nodes; a pool with fewer nodes than places folds. A place whose node is
 * not eligible moves to one half a turn away, so that neighboring places stay on different nodes.
 * @param takes whether a node is eligible.
 * @returns null when no node is.
 */
function nodesOfPlaces(nodes: number, takes: (node: number) => boolean): readonly number[] | null {
  const all = Array.from({ length: nodes }, (_, node) => node);
  const taking = all.filter(takes);
  if (taking.length === 0) return null;
  const half = taking.length >>> 1;
  const byNode = all.map((node) => (takes(node) ? node : (taking[(node + half) % taking.length] as number)));
  return Array.from({ length: NODE_SPREAD }, (_, place) => byNode[place % nodes] as number);
}

interface PoolPlaces {
  /** Absent in a pool without nodes. */
  readonly any?: readonly number[];
  /** For large tasks: on nodes of the full size. */
  readonly large?: readonly number[];
  /** The least resources of eligible nodes, of the full size and of the smaller. */
  readonly most: TaskResources;
  readonly least: TaskResources;
}

/**
 * Makes the places of a world. No task is on a node that is OFFLINE, unless all nodes of its pool are: a pool that is
 * OFFLINE itself, and by chance one of one or two nodes in a very small world.
 *
 * A task requests no more than the pool's full-size nodes have. One that requests more than the smaller nodes have
 * runs on full-size nodes only, or no task would ever use all GPUs of a node. Where no full-size node is online,
 * which takes a pool of few nodes, tasks request what the smaller ones have.
 */
export function createPlacement({ gpuTypes, traitsOf, nodePattern }: FleetSource, volume: Volume): Placement {
  const values = createPoolValues(volume.pools, { traitsOf });
  const spread = spreadNodes(volume);
  const cache: PoolPlaces[] = [];

  function readPlaces(pool: number): PoolPlaces {
    const traits = traitsOf(pool);
    const type = gpuTypes[traits.gpuType] as GpuTypePattern;
    const most = leastOffer(type, type.gpusPerNode);
    const least = leastOffer(type, smallerSize(type.gpusPerNode));
    const nodes = Math.min(NODE_SPREAD, spread.nodesOf(pool));
    if (nodes === 0) return { most, least };
    const states = Array.from({ length: nodes }, (_, node) => nodePattern().stateOf(traits, node + 1));
    const isWhole = states.map(({ gpus }) => gpus === type.gpusPerNode);
    const isOn = states.map(({ status }) => status !== ResourceStatus.OFFLINE);
    const takes = isOn.includes(true) ? (node: number) => isOn[node] === true : () => true;
    const any = nodesOfPlaces(nodes, takes) ?? undefined;
    const large = nodesOfPlaces(nodes, (node) => takes(node) && isWhole[node] === true);
    return large === null ? { any, most: least, least } : { any, large, most, least };
  }
  function placesIn(pool: number): PoolPlaces {
    cache[pool] ??= readPlaces(pool);
    return cache[pool];
  }
  const isLarge = (pool: number, resources: TaskResources) => !fits(resources, placesIn(pool).least);
  const tableOf = ({ any, large }: PoolPlaces, isFull: boolean) => (isFull ? (large ?? any) : any);
  const resourcesIn = (pool: number | undefined, planned: TaskResources) =>
    pool === undefined ? planned : fitResources(planned, placesIn(pool).most);

  return {
    ...values,
    isLarge,
    resourcesIn,
    nodeOf: (pool, place, resources) =>
      tableOf(placesIn(pool), isLarge(pool, resources))?.[place % NODE_SPREAD],
    placesOf(pool, node, isFull) {
      const table = tableOf(placesIn(pool), isFull) ?? [];
      return table.flatMap((other, place) => (other === node ? [place] : []));
    },
  };
}
