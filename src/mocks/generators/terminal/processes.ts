import type { HashKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import type { GpuState } from "./gpu-states.ts";
import type { TaskMachine } from "./task-machine.ts";

/** A process of a task's container. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Percent of one core. */
  readonly cpu: number;
  /** Bytes in memory. */
  readonly resident: number;
  /** Bytes of address space. */
  readonly virtual: number;
  readonly state: "R" | "S";
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly terminal: string;
  readonly command: string;
  /** The GPU that it computes on, and the mebibytes that it holds there. */
  readonly gpu?: { readonly index: number; readonly memory: number };
}

/** The processor of every machine. */
export const PROCESSOR = "AMD EPYC 9654 96-Core Processor";

/** Mebibytes of a GPU that belong to no process. */
const DRIVER_MEMORY = 4;
const MEBIBYTE = 1_048_576;

/** What the task itself runs: its program as process 1, and a process for each GPU when it has several. */
export function taskProcesses(
  machine: TaskMachine,
  gpus: readonly GpuState[],
  startedAt: number,
  key: HashKey,
): readonly Process[] {
  const stream = new RandomStream(key);
  const command = machine.command.join(" ");
  const share = stream.integer(30, 60) / 100;
  const count = Math.max(1, gpus.length);
  const resident = Math.floor((machine.memory * share) / count / 4_096) * 4_096;
  const gpuOf = (gpu: GpuState | undefined) =>
    gpu === undefined ? undefined : { index: gpu.index, memory: gpu.memoryUsed - DRIVER_MEMORY };
  const worker = (pid: number, parent: number, rank: number, text: string): Process => ({
    pid,
    parent,
    cpu: Math.floor((machine.cpus * stream.integer(450, 850)) / count) / 10,
    resident,
    virtual: 3 * resident,
    state: "R",
    startedAt: startedAt + (pid === 1 ? 0 : 4_000),
    terminal: "?",
    command: text,
    gpu: gpuOf(gpus[rank]),
  });
  if (gpus.length <= 1) return [worker(1, 0, 0, command)];
  const launcher: Process = {
    pid: 1,
    parent: 0,
    cpu: 0.1,
    resident: 212 * MEBIBYTE,
    virtual: 1_870 * MEBIBYTE,
    state: "S",
    startedAt,
    terminal: "?",
    command,
  };
  const ranks = gpus.map((_, rank) => worker(71 + rank, 1, rank, `${command} --local-rank=${rank}`));
  return [launcher, ...ranks];
}

/** The shell of a session and the program that it runs at the moment. */
export function sessionProcesses(
  shell: { readonly pid: number; readonly name: string },
  program: string,
  startedAt: number,
): readonly Process[] {
  const common = { cpu: 0, startedAt, terminal: "pts/0" } as const;
  return [
    {
      ...common,
      pid: shell.pid,
      parent: 0,
      resident: 4 * MEBIBYTE,
      virtual: 7 * MEBIBYTE,
      state: "S",
      command: shell.name,
    },
    {
      ...common,
      pid: shell.pid + 1,
      parent: shell.pid,
      resident: 3 * MEBIBYTE,
      virtual: 8 * MEBIBYTE,
      state: "R",
      command: program,
    },
  ];
}

/** Numbers of the task's own processes. */
export function taskPids({ processes }: { readonly processes: readonly Process[] }): readonly number[] {
  return processes.map(({ pid }) => pid);
}
