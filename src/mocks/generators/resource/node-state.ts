import { ResourceStatus } from "../../../lib/api/generated.schemas.ts";
import type { PoolLoad } from "../../seed/pool-patterns.ts";

/**
 * Nodes after which the pattern of a pool repeats, in all that can be filtered and summed. A power of ten, so that the
 * last digits of a node's number decide its template, and text in host names can be counted together with it.
 */
export const PATTERN_SIZE = 10_000;

/** Nodes of one template differ in what they have beside GPUs, and in what is used of it, in so many ways. */
export const NODE_VARIANTS = 16;

/** Whether a node of this status takes new work. */
export function takesWork(status: ResourceStatus): boolean {
  return status === ResourceStatus.AVAILABLE || status === ResourceStatus.IN_USE;
}

export const NODE_STATUSES: readonly ResourceStatus[] = Object.values(ResourceStatus);

/** Node `number` of a pool, counted from 1, by its template and its pool. */
export interface NodeState {
  readonly status: ResourceStatus;
  readonly gpus: number;
  /** GPUs in use: none when OFFLINE, all when IN_USE, fewer than all when AVAILABLE. */
  readonly usedGpus: number;
}

/** How full the nodes of a pool are: as the pool is, or wholly. */
export type NodeLoad = PoolLoad | "full";

/** GPUs of a node that new work can have: none of one that takes no work. */
export function freeGpusOf({ status, gpus, usedGpus }: NodeState): number {
  return takesWork(status) ? gpus - usedGpus : 0;
}

/** What nodes are accepted by; a bound that is absent accepts all. */
export interface NodeBounds {
  readonly statuses: ReadonlySet<ResourceStatus>;
  /** GPUs that new work can have. */
  readonly freeMin?: number;
  readonly freeMax?: number;
  /** GPUs in use. */
  readonly used?: number;
}

/** Whether nothing but the status of a node decides. */
export function isByStatus({ freeMin, freeMax, used }: NodeBounds): boolean {
  return freeMin === undefined && freeMax === undefined && used === undefined;
}

export function isWithin({ statuses, freeMin = 0, freeMax, used }: NodeBounds, state: NodeState): boolean {
  const free = freeGpusOf(state);
  return (
    statuses.has(state.status) &&
    free >= freeMin &&
    free <= (freeMax ?? free) &&
    state.usedGpus === (used ?? state.usedGpus)
  );
}
