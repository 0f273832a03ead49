import { PoolStatus, ResourceStatus } from "../../../lib/api/generated.schemas.ts";
import { LruCache } from "../../../lib/lru-cache.ts";
import { createKey } from "../../rows/keyed-hash.ts";
import { cumulate, RandomStream } from "../../rows/random-stream.ts";
import { PoolLoad, type PoolPatterns } from "../../seed/pool-patterns.ts";
import { constantSums, type NumberSums, periodicSums, shiftedSums } from "../pool/periodic-sums.ts";
import { type PoolTraits, TRACKS } from "../pool/pool-traits.ts";
import { smallerSize } from "./node-offer.ts";

/**
 * Nodes after which the pattern of a pool repeats, in all that can be filtered and summed. A power of ten, so that the
 * last digits of a node's number decide its template, and text in host names can be counted together with it.
 */
export const PATTERN_SIZE = 10_000;
/** Distance between the starts of two tracks: pools of at most as many nodes do not overlap. */
const TRACK_STEP = Math.floor(PATTERN_SIZE / TRACKS);

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

/** What the state of a node depends on beside its number. */
export type NodeTraits = Pick<PoolTraits, "track" | "status" | "gpuType"> & { readonly load: NodeLoad };

/** A node before the load and the status of its pool are applied. */
interface NodeTemplate {
  readonly status: ResourceStatus;
  /** Whether it changes between AVAILABLE and IN_USE in a pool that is quiet or busy. */
  readonly swings: boolean;
  /** Eighths of its GPUs that are in use while it is not full. */
  readonly eighths: number;
  /** Whether it has half as many GPUs as its type says. */
  readonly isHalf: boolean;
}

/** Eighths that nodes of a status have in use; for IN_USE, when they swing to AVAILABLE. */
const EIGHTHS: Readonly<Record<ResourceStatus, readonly number[]>> = {
  [ResourceStatus.AVAILABLE]: [0, 3, 1, 0, 5, 2, 6, 4, 0, 7],
  [ResourceStatus.IN_USE]: [0, 4, 2, 6],
  [ResourceStatus.CORDONED]: [0, 4, 0, 8],
  [ResourceStatus.DRAINING]: [2, 6, 4, 8],
  [ResourceStatus.OFFLINE]: [0],
};
/** Of the rarer of AVAILABLE and IN_USE, the part that swings. */
const SWINGING = 0.8;
/** Three of twenty nodes are half as large. */
const isHalfOf = (place: number) => place % 20 < 3;

/** All templates, and for each place of the pattern the position of its template, and its variant. */
interface PatternPlaces {
  readonly templates: readonly NodeTemplate[];
  readonly places: Uint8Array;
  readonly variants: Uint8Array;
}

function drawPlaces(seed: number, { nodeStatusDistribution }: PoolPatterns): PatternPlaces {
  const sums = cumulate(NODE_STATUSES.map((status) => nodeStatusDistribution[status] ?? 0));
  const total = sums[sums.length - 1] as number;
  const { AVAILABLE: available = 0, IN_USE: inUse = 0 } = nodeStatusDistribution;
  const swinging = Math.floor(((SWINGING * Math.min(available, inUse)) / total) * PATTERN_SIZE);
  const counts = new Map<ResourceStatus, number>();
  const templates: NodeTemplate[] = [];
  const positionByContent: number[] = [];
  const sorted = Uint8Array.from({ length: PATTERN_SIZE }, (_, place) => {
    const point = ((place + 0.5) / PATTERN_SIZE) * total;
    const status = NODE_STATUSES[sums.findIndex((sum) => point < sum)] as ResourceStatus;
    const turn = counts.get(status) ?? 0;
    counts.set(status, turn + 1);
    const list = EIGHTHS[status];
    const swings = takesWork(status) && turn < swinging;
    const eighths = list[turn % list.length] as number;
    const isHalf = isHalfOf(Math.floor(turn / list.length));
    const content = 4 * (9 * NODE_STATUSES.indexOf(status) + eighths) + 2 * Number(swings) + Number(isHalf);
    positionByContent[content] ??= templates.push({ status, swings, eighths, isHalf }) - 1;
    return positionByContent[content];
  });
  const stream = new RandomStream(createKey(seed, "node-deck"));
  const places = Uint8Array.from(stream.permutation(PATTERN_SIZE), (place) => sorted[place] as number);
  const variants = Uint8Array.from(stream.permutation(PATTERN_SIZE), (place) => place % NODE_VARIANTS);
  return { templates, places, variants };
}

/** A pool's load moves its nodes between AVAILABLE and IN_USE, and what the AVAILABLE ones have in use. */
function underLoad({ status, swings, eighths }: NodeTemplate, load: NodeLoad): [ResourceStatus, number] {
  const { AVAILABLE, IN_USE } = ResourceStatus;
  if (load === "full" && takesWork(status)) return [IN_USE, 8];
  if (status === IN_USE) return swings && load === PoolLoad.quiet ? [AVAILABLE, eighths] : [IN_USE, 8];
  if (status !== AVAILABLE || load === PoolLoad.normal) return [status, eighths];
  if (load === PoolLoad.quiet) return [AVAILABLE, eighths >>> 1];
  return swings ? [IN_USE, 8] : [AVAILABLE, 4 + (eighths >>> 1)];
}

/** A pool under maintenance takes no new work, one that is OFFLINE does none at all. */
function underStatus(status: ResourceStatus, pool: PoolStatus): ResourceStatus {
  if (pool === PoolStatus.ONLINE) return status;
  if (pool === PoolStatus.OFFLINE) return ResourceStatus.OFFLINE;
  if (status === ResourceStatus.AVAILABLE) return ResourceStatus.CORDONED;
  return status === ResourceStatus.IN_USE ? ResourceStatus.DRAINING : status;
}

function stateOf(template: NodeTemplate, load: NodeLoad, pool: PoolStatus, gpusPerNode: number): NodeState {
  const [own, eighths] = underLoad(template, load);
  const status = underStatus(own, pool);
  const gpus = template.isHalf ? smallerSize(gpusPerNode) : gpusPerNode;
  return { status, gpus, usedGpus: status === ResourceStatus.OFFLINE ? 0 : (eighths * gpus) >>> 3 };
}

/** Nodes of pools as far as they can be filtered and summed. Their numbers count from 1 in each pool. */
export interface NodePattern {
  stateOf(traits: NodeTraits, number: number): NodeState;
  /** GPUs of the nodes of a pool. */
  gpus(traits: NodeTraits): NumberSums;
  /** GPUs in use. */
  usedGpus(traits: NodeTraits): NumberSums;
  /** 1 for the nodes within the bounds, 0 for the others. */
  accepted(traits: NodeTraits, bounds: NodeBounds): NumberSums;
  /** Which of the `NODE_VARIANTS` ways the amounts of a node follow. */
  variantOf(traits: Pick<NodeTraits, "track">, number: number): number;
  /**
   * How many nodes there are of each kind, where `counts` says how many have each residue of their number modulo
   * `PATTERN_SIZE`. A kind is a template and a variant: nodes of one kind differ in nothing that is summed.
   */
  countKinds(traits: Pick<NodeTraits, "track">, counts: Float64Array): Float64Array;
  /** The state and the variant that nodes of a kind have in a pool with these traits. */
  kindIn(traits: NodeTraits, kind: number): { readonly state: NodeState; readonly variant: number };
}

/** Sums that are cached; each takes 50 KB. */
const CACHED_SUMS = 64;

/** Makes the pattern of the nodes of all pools; each pool starts at a different offset. */
export function createNodePattern(seed: number, patterns: PoolPatterns): NodePattern {
  const { templates, places, variants } = drawPlaces(seed, patterns);
  const cache = new LruCache<NumberSums>(CACHED_SUMS);
  const gpusPerNode = (gpuType: number) => patterns.gpuTypes[gpuType]?.gpusPerNode ?? 1;

  function sumsOn(track: number, key: string, amountOf: (template: NodeTemplate) => number): NumberSums {
    const sums = cache.getOrCreate(key, () => {
      const amounts = templates.map(amountOf);
      return periodicSums(places.map((position) => amounts[position] as number));
    });
    return shiftedSums(sums, track * TRACK_STEP);
  }

  return {
    stateOf({ track, load, status, gpuType }, number) {
      const position = places[(number + track * TRACK_STEP) % PATTERN_SIZE] as number;
      return stateOf(templates[position] as NodeTemplate, load, status, gpusPerNode(gpuType));
    },
    gpus({ track, load, status, gpuType }) {
      const size = gpusPerNode(gpuType);
      return sumsOn(track, `gpus/${size}`, (template) => stateOf(template, load, status, size).gpus);
    },
    usedGpus({ track, load, status, gpuType }) {
      if (status === PoolStatus.OFFLINE) return constantSums(0, PATTERN_SIZE);
      // Under maintenance nodes take no new work, but finish what they have.
      const size = gpusPerNode(gpuType);
      return sumsOn(
        track,
        `used/${size}/${load}`,
        (template) => stateOf(template, load, status, size).usedGpus,
      );
    },
    accepted({ track, load, status, gpuType }, bounds) {
      const { statuses, freeMin, freeMax, used } = bounds;
      const wanted = NODE_STATUSES.filter((known) => statuses.has(known));
      const isPlain = isByStatus(bounds);
      if (isPlain && wanted.length === NODE_STATUSES.length) return constantSums(1, PATTERN_SIZE);
      if (isPlain && status === PoolStatus.OFFLINE) {
        return constantSums(statuses.has(ResourceStatus.OFFLINE) ? 1 : 0, PATTERN_SIZE);
      }
      const size = isPlain ? 1 : gpusPerNode(gpuType);
      const key = ["accepted", wanted.join("+"), freeMin, freeMax, used, size, load, status].join("/");
      return sumsOn(track, key, (template) =>
        Number(isWithin(bounds, stateOf(template, load, status, size))),
      );
    },
    variantOf: ({ track }, number) => variants[(number + track * TRACK_STEP) % PATTERN_SIZE] as number,
    countKinds({ track }, counts) {
      const kinds = new Float64Array(templates.length * NODE_VARIANTS);
      for (let residue = 0; residue < PATTERN_SIZE; residue += 1) {
        const count = counts[residue] as number;
        if (count === 0) continue;
        const place = (residue + track * TRACK_STEP) % PATTERN_SIZE;
        const kind = (places[place] as number) * NODE_VARIANTS + (variants[place] as number);
        kinds[kind] = (kinds[kind] as number) + count;
      }
      return kinds;
    },
    kindIn({ load, status, gpuType }, kind) {
      const variant = kind % NODE_VARIANTS;
      const template = templates[(kind - variant) / NODE_VARIANTS] as NodeTemplate;
      return { variant, state: stateOf(template, load, status, gpusPerNode(gpuType)) };
    },
  };
}
