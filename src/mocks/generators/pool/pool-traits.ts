import { PoolStatus } from "../../../lib/api/generated.schemas.ts";
import { createKey, deriveKey, keyWord } from "../../rows/keyed-hash.ts";
import { cumulate, RandomStream } from "../../rows/random-stream.ts";
import { PoolLoad, type PoolPatterns, type PoolProfile } from "../../seed/pool-patterns.ts";
import type { WorkflowPatterns } from "../../seed/types.ts";
import { POOL_SPREAD } from "../pool-names.ts";

/** The number of offsets at which the nodes of a pool can start in the pattern of nodes (see `node-pattern.ts`). */
export const TRACKS = 64;

/** What a pool can be filtered by, and what its sums follow from. */
export interface PoolTraits {
  readonly status: PoolStatus;
  /** Position in `gpuTypes`. */
  readonly gpuType: number;
  /** Position in `platforms`. */
  readonly platform: number;
  readonly backend: string;
  readonly load: PoolLoad;
  /** 0 … TRACKS − 1. */
  readonly track: number;
  /** GPUs that workflows with quota may use, in sixteenths of the capacity; -1 without a limit. */
  readonly quotaLimit: number;
  /** Position in `regions`. */
  readonly region: number;
  /** Whether the limit is below what workflows with quota use. */
  readonly isOversubscribed: boolean;
}

/**
 * The period of the traits of numbered pools. A power of ten, so that the last digits of a pool's number decide its
 * traits, and text in names can be counted together with them.
 */
export const TRAIT_PERIOD = 1_000;

const STATUSES: readonly PoolStatus[] = Object.values(PoolStatus);
const LOADS: readonly PoolLoad[] = [PoolLoad.quiet, PoolLoad.normal, PoolLoad.busy];
/** As many quiet pools as busy ones, so that the nodes' statuses keep their shares. */
const CUMULATIVE_LOADS = cumulate([3, 4, 3]);

// Branches of the key.
const OFFSETS = 0;
const TRACK_ORDER = 1;
const QUOTAS = 2;

const TWO_POW_32 = 4_294_967_296;

/**
 * Draws by evenly spread points: every run of numbers has its share of each value, so that a world of 50 pools has
 * some that are OFFLINE. `step` is the fraction of the root of a prime, times 2^32.
 */
function spreadIndex(number: number, offset: number, step: number, cumulative: readonly number[]): number {
  const point = ((offset + Math.imul(number, step)) >>> 0) / TWO_POW_32;
  const wanted = point * (cumulative[cumulative.length - 1] as number);
  return cumulative.findIndex((sum) => wanted < sum);
}

function stepOf(prime: number): number {
  const root = Math.sqrt(prime);
  return Math.floor((root - Math.floor(root)) * TWO_POW_32) | 1;
}

/** The type of GPU that a pool's name holds between dashes, or -1. */
function typeInName(name: string, { gpuTypes }: PoolPatterns): number {
  const words = name.toLowerCase().split(/[-.]/);
  return gpuTypes.findIndex((type) => words.includes(type.name.toLowerCase()));
}

function createSlots(seed: number, patterns: PoolPatterns, workflows: TraitNames): readonly PoolTraits[] {
  const { statusDistribution, gpuTypes, platforms, furtherBackends, regions } = patterns;
  const key = createKey(seed, "pool-traits");
  const offsetOf = (column: number) => keyWord(key, OFFSETS, column);
  const statuses = cumulate(STATUSES.map((status) => statusDistribution[status] ?? 0));
  const types = cumulate(gpuTypes.map(({ weight }) => weight));
  const backends = [workflows.backend, ...furtherBackends];
  const tracks = new RandomStream(deriveKey(key, TRACK_ORDER)).permutation(TRACKS);
  return Array.from({ length: TRAIT_PERIOD }, (_, slot) => {
    const stream = new RandomStream(deriveKey(key, QUOTAS, slot));
    const gpuType = spreadIndex(slot, offsetOf(1), stepOf(3), types);
    const quotaLimit = stream.integer(10, 16);
    return {
      status: STATUSES[spreadIndex(slot, offsetOf(0), stepOf(2), statuses)] as PoolStatus,
      gpuType,
      platform: platforms.findIndex(({ name }) => name === gpuTypes[gpuType]?.platform),
      load: LOADS[spreadIndex(slot, offsetOf(2), stepOf(5), CUMULATIVE_LOADS)] as PoolLoad,
      backend: stream.pick(backends),
      track: tracks[slot % TRACKS] as number,
      quotaLimit,
      isOversubscribed: false,
      region: stream.integer(0, regions.length - 1),
    };
  });
}

type TraitNames = Pick<WorkflowPatterns, "pools" | "backend">;

/** Traits of pools, by index. */
export interface TraitReader {
  /** The traits that pool `index` has; nothing of a world's volume decides them. */
  traitsOf(index: number): PoolTraits;
  /** Pools before this one may have individual names, profiles and backends; the rest are numbered. */
  readonly firstNumbered: number;
  /** Traits of the pools that follow their numbers: of pool `index`, at (index + 1) modulo `TRAIT_PERIOD`. */
  readonly slots: readonly PoolTraits[];
}

/** Makes the function that reads a pool's traits. Workflows run on one backend, and so do the pools they name. */
export function createTraitReader(seed: number, patterns: PoolPatterns, workflows: TraitNames): TraitReader {
  const slots = createSlots(seed, patterns, workflows);
  const firstNumbered = Math.max(workflows.pools.length, POOL_SPREAD);

  function profiled(traits: PoolTraits, { gpuType, load, status, quota }: PoolProfile): PoolTraits {
    return {
      ...traits,
      status: status ?? PoolStatus.ONLINE,
      gpuType: patterns.gpuTypes.findIndex(({ name }) => name === gpuType),
      load,
      quotaLimit: quota === "none" ? -1 : traits.quotaLimit,
      isOversubscribed: quota === "oversubscribed",
    };
  }

  const slotOf = (index: number) => slots[(index + 1) % TRAIT_PERIOD] as PoolTraits;

  function ownTraits(index: number): PoolTraits {
    const slot = slotOf(index);
    const name = workflows.pools[index] ?? "";
    const profile = Object.hasOwn(patterns.profiles, name) ? patterns.profiles[name] : undefined;
    const named = typeInName(name, patterns);
    const own = profile ? profiled(slot, profile) : named < 0 ? slot : { ...slot, gpuType: named };
    const platform = patterns.platforms.findIndex(
      (known) => known.name === patterns.gpuTypes[own.gpuType]?.platform,
    );
    return { ...own, platform, backend: index < POOL_SPREAD ? workflows.backend : own.backend };
  }
  const first = Array.from({ length: firstNumbered }, (_, index) => ownTraits(index));
  return { firstNumbered, slots, traitsOf: (index) => first[index] ?? slotOf(index) };
}
