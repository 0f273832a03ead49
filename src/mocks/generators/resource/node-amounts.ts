import { type ResourceFields, ResourceStatus } from "../../../lib/api/generated.schemas.ts";
import { createKey, deriveKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import type { GpuTypePattern } from "../../seed/pool-patterns.ts";
import { PLATFORM_USE } from "./node-offer.ts";
import { NODE_VARIANTS, type NodeState, takesWork } from "./node-state.ts";

const GIBIBYTE = 2 ** 30;
const TEBIBYTE = 2 ** 40;

export const NO_AMOUNTS: ResourceFields = { gpu: 0, cpu: 0, memory: 0, storage: 0 };

export function plus(fields: ResourceFields, others: ResourceFields): ResourceFields {
  return {
    gpu: fields.gpu + others.gpu,
    cpu: fields.cpu + others.cpu,
    memory: fields.memory + others.memory,
    storage: fields.storage + others.storage,
  };
}

export function minus(fields: ResourceFields, used: ResourceFields): ResourceFields {
  return {
    gpu: fields.gpu - used.gpu,
    cpu: fields.cpu - used.cpu,
    memory: fields.memory - used.memory,
    storage: fields.storage - used.storage,
  };
}

/** The draws that the amounts of a node follow, each from 0 to below 1. */
export interface NodeVariant {
  readonly cores: number;
  readonly memory: number;
  readonly storage: number;
  readonly coreShare: number;
  readonly memoryShare: number;
  readonly storageShare: number;
  /** What the platform itself uses: cores, and GiB of memory and of storage. */
  readonly own: readonly [cores: number, memory: number, storage: number];
}

/** Draws the variants of a seed. Those of each amount are evenly spread, so that all its values occur. */
export function drawVariants(seed: number): readonly NodeVariant[] {
  const stream = new RandomStream(deriveKey(createKey(seed, "resource"), 0));
  const spread = () =>
    Array.from(stream.permutation(NODE_VARIANTS), (place) => (place + 0.5) / NODE_VARIANTS);
  const [cores, memory, storage] = [spread(), spread(), spread()];
  const [coreShare, memoryShare, storageShare] = [spread(), spread(), spread()];
  return Array.from({ length: NODE_VARIANTS }, (_, variant): NodeVariant => {
    const at = (draws: readonly number[]) => draws[variant] as number;
    return {
      cores: at(cores),
      memory: at(memory),
      storage: at(storage),
      coreShare: at(coreShare),
      memoryShare: at(memoryShare),
      storageShare: at(storageShare),
      own: [
        stream.integer(...PLATFORM_USE.cores),
        stream.integer(...PLATFORM_USE.memory),
        stream.integer(...PLATFORM_USE.storage),
      ],
    };
  });
}

function pick(list: readonly number[], draw: number): number {
  return list[Math.floor(draw * list.length)] as number;
}

/** What a node has, what is used of it, and what new work can have of the rest: nothing where it takes none. */
export interface NodeAmounts {
  readonly allocatable: ResourceFields;
  /** What tasks hold. */
  readonly usage: ResourceFields;
  readonly nonWorkflowUsage: ResourceFields;
  readonly available: ResourceFields;
}

/**
 * The amounts of a node. All are whole GiB, so that their sums over any number of nodes are exact. Use outside workflows
 * takes cores and memory along with GPUs: three quarters of what belongs to these at most, so that the platform's own
 * part is always left.
 * @param usage what tasks hold of it; undefined for a node that the cluster does not have.
 */
export function amountsOf(
  { gpus, usedGpus, status }: NodeState,
  variant: NodeVariant,
  usage: ResourceFields | undefined,
  type: GpuTypePattern,
): NodeAmounts {
  const cores = pick(type.coresPerGpu, variant.cores);
  const gibibytes = pick(type.gibibytesPerGpu, variant.memory);
  const storage = pick(type.storageTebibytes, variant.storage) * TEBIBYTE;
  const [ownCores, ownMemory, ownStorage] = variant.own;
  const isOn = status === ResourceStatus.OFFLINE ? 0 : 1;
  const outsideGpus = usage === undefined ? usedGpus : 0;
  const allocatable = { gpu: gpus, cpu: gpus * cores, memory: gpus * gibibytes * GIBIBYTE, storage };
  const held = { ...(usage ?? NO_AMOUNTS) };
  const nonWorkflowUsage: ResourceFields = {
    gpu: outsideGpus,
    cpu: isOn * ownCores + Math.floor(outsideGpus * cores * (0.5 + 0.25 * variant.coreShare)),
    memory:
      (isOn * ownMemory + Math.floor(outsideGpus * gibibytes * (0.3 + 0.45 * variant.memoryShare))) *
      GIBIBYTE,
    storage:
      (isOn * ownStorage +
        Math.floor(((outsideGpus * storage) / (gpus * GIBIBYTE)) * 0.7 * variant.storageShare)) *
      GIBIBYTE,
  };
  const free = minus(minus(allocatable, nonWorkflowUsage), held);
  return {
    allocatable,
    usage: held,
    nonWorkflowUsage,
    available: takesWork(status) ? free : { ...NO_AMOUNTS },
  };
}
