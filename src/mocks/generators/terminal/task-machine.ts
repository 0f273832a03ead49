import { createKey, deriveKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import type { GpuPattern, TerminalPatterns } from "../../seed/terminal-patterns.ts";

const GIBIBYTE = 1_073_741_824;

/** What a task was given to run on, and what it runs. */
export interface TaskMachine {
  /** How many GPUs it has. */
  readonly gpus: number;
  /** Their kind, as the platform of its pool calls it; looked up in `TerminalPatterns.gpus`. */
  readonly gpuModel: string;
  /** Cores. */
  readonly cpus: number;
  /** Bytes. */
  readonly memory: number;
  /** Bytes of scratch disk. */
  readonly storage: number;
  /** The program that the task runs, with its arguments; at least one word. */
  readonly command: readonly string[];
  readonly image: string;
  /** Variables that the task's spec sets. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Says what an attempt of a task runs on. `pool` is the position of its pool, absent in a world without pools. */
export type MachineOf = (
  workflow: number,
  task: string,
  retryId: number,
  pool: number | undefined,
) => TaskMachine;

/**
 * Machines drawn from the seed, for a world without descriptions of tasks. All tasks of a pool have one kind of GPU.
 */
export function createDrawnMachines(seed: number, patterns: TerminalPatterns): MachineOf {
  return (workflow, task, _retryId, pool = 0) => {
    const stream = new RandomStream(deriveKey(createKey(seed, `terminal-machine/${task}`), workflow));
    const gpus = stream.pick([0, 1, 2, 4, 8]);
    const cpus = gpus === 0 ? stream.integer(2, 8) : gpus * stream.integer(8, 16);
    const gpu = patterns.gpus[pool % patterns.gpus.length] as GpuPattern;
    return {
      gpus,
      gpuModel: gpu.match,
      cpus,
      memory: 4 * cpus * GIBIBYTE,
      storage: stream.pick([10, 50, 100, 200]) * GIBIBYTE,
      command: ["python", "/workspace/train.py", "--config", "/workspace/config.yaml"],
      image: "registry.example.com/ml/pytorch:latest",
    };
  };
}
