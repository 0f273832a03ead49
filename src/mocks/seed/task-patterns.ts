import type { Distribution } from "./distribution.ts";
import { checkDistribution, checkInteger, checkIntegers, refuse } from "./pattern-checks.ts";

/** How many GPUs a task may ask for; no node has more than eight. */
export const GPU_COUNTS = ["0", "1", "2", "4", "8"] as const;
export type GpuCount = (typeof GPU_COUNTS)[number];

/** What tasks ask for and run. All tasks of a group ask for the same. */
export interface TaskPatterns {
  /** Weights of the numbers of GPUs of a task. */
  readonly gpuDistribution: Distribution<GpuCount>;
  /** Cores for each GPU of a task; one of the list for a group. */
  readonly coresPerGpu: readonly number[];
  /** Cores of a task without a GPU. */
  readonly coresWithoutGpu: readonly number[];
  /** GiB of memory for each core. */
  readonly memoryPerCore: number;
  /** GiB of scratch disk. */
  readonly storageSizes: readonly number[];
  /** Python package of the programs: a group `prepare-data` runs `{package}.prepare_data`. */
  readonly programPackage: string;
  /** Variables of every task, besides those with its position in its group. */
  readonly environment: Readonly<Record<string, string>>;
}

export const TASK_PATTERNS: TaskPatterns = {
  gpuDistribution: { 0: 0.3, 1: 0.2, 2: 0.12, 4: 0.13, 8: 0.25 },
  coresPerGpu: [8, 10, 12, 14, 16],
  coresWithoutGpu: [2, 4, 6, 8],
  memoryPerCore: 4,
  storageSizes: [10, 50, 100, 200],
  programPackage: "pipeline",
  environment: { NCCL_DEBUG: "INFO", PYTHONUNBUFFERED: "1" },
};

const VARIABLE = /^[A-Z_][A-Z0-9_]*$/;
const PACKAGE = /^[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)*$/;

/** @throws RangeError whose message names the key and its value, and says what would fit. */
export function validateTaskPatterns(patterns: TaskPatterns): void {
  checkDistribution("tasks.gpuDistribution", patterns.gpuDistribution, GPU_COUNTS);
  checkIntegers("tasks.coresPerGpu", patterns.coresPerGpu, 1, 1_024);
  checkIntegers("tasks.coresWithoutGpu", patterns.coresWithoutGpu, 1, 1_024);
  checkInteger("tasks.memoryPerCore", patterns.memoryPerCore, 1, 1_024);
  checkIntegers("tasks.storageSizes", patterns.storageSizes, 1, 1_000_000);
  if (!PACKAGE.test(patterns.programPackage)) {
    refuse("tasks.programPackage", patterns.programPackage, "give the name of a Python package");
  }
  for (const [name, value] of Object.entries(patterns.environment)) {
    if (VARIABLE.test(name)) continue;
    refuse(`tasks.environment.${name}`, value, "give names of capitals, digits and underscores");
  }
}
