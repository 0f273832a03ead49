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

/** Whether a node with `offer` can hold a task that requests `request`. */
export function fits(request: TaskResources, offer: TaskResources): boolean {
  return (
    request.gpu <= offer.gpu &&
    request.cpu <= offer.cpu &&
    request.memory <= offer.memory &&
    request.storage <= offer.storage
  );
}

/** Whole cores, and an even number of them where there are two or more, as people write them. */
function roundCores(cores: number): number {
  return cores < 2 ? 1 : 2 * Math.floor(cores / 2);
}

/**
 * The request of a task where a node has no more than `offer`: at most that many GPUs, as many cores for each as
 * before or as fit, and as much memory for each core.
 */
export function fitResources(request: TaskResources, offer: TaskResources): TaskResources {
  if (fits(request, offer)) return request;
  const gpu = Math.min(request.gpu, offer.gpu);
  const memoryPerCore = request.memory / request.cpu;
  const parts = Math.max(1, gpu);
  const most = Math.min(offer.cpu, offer.memory / memoryPerCore) / parts;
  const cpu = parts * Math.min(request.cpu / Math.max(1, request.gpu), roundCores(most));
  return {
    gpu,
    cpu,
    // A config may want more for one core than a node has in all.
    memory: Math.min(cpu * memoryPerCore, offer.memory),
    storage: Math.min(request.storage, offer.storage),
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
