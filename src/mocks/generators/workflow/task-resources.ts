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
