import { cumulate, type RandomStream } from "../../rows/random-stream.ts";
import { GPU_COUNTS, type TaskPatterns } from "../../seed/task-patterns.ts";

const GIBIBYTE = 1_073_741_824;

/** What a task asks of its node. */
export interface TaskResources {
  readonly gpu: number;
  /** Cores. */
  readonly cpu: number;
  /** Bytes, like `storage`. */
  readonly memory: number;
  /** Scratch disk. */
  readonly storage: number;
}

/** Whether a node that has so much can hold a task that asks for this. */
export function fits(asked: TaskResources, offer: TaskResources): boolean {
  return (["gpu", "cpu", "memory", "storage"] as const).every((field) => asked[field] <= offer[field]);
}

/** Whole cores, and an even number of them where there are two or more, as people write them. */
function roundCores(cores: number): number {
  return cores < 2 ? 1 : 2 * Math.floor(cores / 2);
}

/**
 * What a task asks for where a node has no more than `offer`: no more GPUs than that, with as many cores for each as
 * before or as fit beside them, and as much memory for each core.
 */
export function fitResources(asked: TaskResources, offer: TaskResources): TaskResources {
  if (fits(asked, offer)) return asked;
  const gpu = Math.min(asked.gpu, offer.gpu);
  const memoryPerCore = asked.memory / asked.cpu;
  const parts = Math.max(1, gpu);
  const most = Math.min(offer.cpu, offer.memory / memoryPerCore) / parts;
  const cpu = parts * Math.min(asked.cpu / Math.max(1, asked.gpu), roundCores(most));
  return {
    gpu,
    cpu,
    // A config may want more for one core than a node has in all.
    memory: Math.min(cpu * memoryPerCore, offer.memory),
    storage: Math.min(asked.storage, offer.storage),
  };
}

/** Makes the function that draws what the tasks of a group ask for. */
export function createResourceDraw(patterns: TaskPatterns): (stream: RandomStream) => TaskResources {
  const { gpuDistribution, coresPerGpu, coresWithoutGpu, memoryPerCore, storageSizes } = patterns;
  const cumulative = cumulate(GPU_COUNTS.map((count) => gpuDistribution[count] ?? 0));
  return (stream) => {
    const gpu = Number(stream.weighted(GPU_COUNTS, cumulative));
    const cpu = gpu > 0 ? gpu * stream.pick(coresPerGpu) : stream.pick(coresWithoutGpu);
    const memory = cpu * memoryPerCore * GIBIBYTE;
    return { gpu, cpu, memory, storage: stream.pick(storageSizes) * GIBIBYTE };
  };
}
