import { createKey, deriveKey } from "../../rows/keyed-hash.ts";
import type { TerminalPatterns } from "../../seed/terminal-patterns.ts";
import { type GpuState, gpuStates } from "./gpu-states.ts";
import { type Process, taskProcesses } from "./processes.ts";
import type { TaskMachine } from "./task-machine.ts";

/** The task that a shell runs in, and the world's moment. */
export interface TaskPlace {
  readonly seed: number;
  readonly workflow: number;
  readonly workflowName: string;
  readonly taskName: string;
  readonly retryId: number;
  /** Milliseconds since 1970, like the next. */
  readonly startedAt: number;
  readonly now: number;
}

/** The container as its programs see it. */
export interface TerminalHost extends TaskPlace {
  readonly machine: TaskMachine;
  readonly patterns: TerminalPatterns;
  readonly gpus: readonly GpuState[];
  /** What the task itself runs. */
  readonly processes: readonly Process[];
  /** Bytes of scratch disk that the image and the task have filled. */
  readonly usedStorage: number;
  /** Mean number of running processes over a minute. */
  readonly load: number;
}

/** Branches of a host's key; numbers are never given to another. */
const GPU_BRANCH = 0;
const PROCESS_BRANCH = 1;

/** The container of an attempt of a task; the same for every session in it. */
export function createTerminalHost(
  place: TaskPlace,
  machine: TaskMachine,
  patterns: TerminalPatterns,
): TerminalHost {
  const taskKey = createKey(place.seed, `terminal-host/${place.taskName}`);
  const key = deriveKey(taskKey, place.workflow, place.retryId);
  const gpus = gpuStates(machine, patterns, deriveKey(key, GPU_BRANCH));
  const processes = taskProcesses(machine, gpus, place.startedAt, deriveKey(key, PROCESS_BRANCH));
  const cpu = processes.reduce((sum, process) => sum + process.cpu, 0);
  return {
    ...place,
    machine,
    patterns,
    gpus,
    processes,
    usedStorage: Math.floor((machine.storage * 31) / 100),
    load: Math.round(cpu) / 100,
  };
}
