import type { ResourceFields } from "../../../lib/api/generated.schemas.ts";
import type { GpuTypePattern } from "../../seed/pool-patterns.ts";

const GIBIBYTE = 2 ** 30;
const TEBIBYTE = 2 ** 40;

/** What the platform itself uses of a node, from and to: cores, and GiB of memory and of storage. */
export const PLATFORM_USE = { cores: [1, 2], memory: [2, 6], storage: [20, 60] } as const;

/** GPUs of the smaller nodes of a type. */
export function smallerSize(gpusPerNode: number): number {
  return Math.max(1, gpusPerNode / 2);
}

/** What any node of a type with this number of GPUs has for workflows, at least. */
export function leastOffer(type: GpuTypePattern, gpus: number): ResourceFields {
  return {
    gpu: gpus,
    cpu: gpus * Math.min(...type.coresPerGpu) - PLATFORM_USE.cores[1],
    memory: (gpus * Math.min(...type.gibibytesPerGpu) - PLATFORM_USE.memory[1]) * GIBIBYTE,
    storage: Math.min(...type.storageTebibytes) * TEBIBYTE - PLATFORM_USE.storage[1] * GIBIBYTE,
  };
}
