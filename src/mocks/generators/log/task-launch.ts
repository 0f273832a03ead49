import type { TaskQueryResponse } from "../../../lib/api/generated.schemas.ts";
import type { TaskDescription } from "./attempt-story.ts";

/** How the program of a task was started, as far as its log shows it. */
export interface TaskLaunch {
  /** Python module, such as `pipeline.train`. */
  readonly module: string;
  /** Where that module is in the container. */
  readonly file: string;
  /** Whether torchrun started it, so that it has one process for each GPU. */
  readonly isTorchrun: boolean;
  /** Rank of the first process of this task, and how many processes the whole group has. */
  readonly rank: number;
  readonly worldSize: number;
  readonly gpus: number;
  readonly gpuModel?: string;
  /** GiB of main memory. */
  readonly memory: number;
  /** Process id of the first process. */
  readonly pid: number;
  readonly host: string;
  readonly ip: string;
}

const GIBIBYTE = 2 ** 30;
/** Bytes of main memory when it is unknown. */
const ANY_MEMORY = 256 * GIBIBYTE;
const ANY_ADDRESS = "127.0.0.1";
const FIRST_PID = 4_182;

function numberAfter(flag: string, command: readonly string[]): number | undefined {
  const found = command.find((part) => part.startsWith(flag));
  return found === undefined ? undefined : Number(found.slice(flag.length));
}

function moduleOf(command: readonly string[]): string | undefined {
  const flag = command.indexOf("-m");
  return flag < 0 ? undefined : command[flag + 1];
}

/** Reads the command of a task; a task without a known command runs a module named after it. */
export function readLaunch(task: TaskQueryResponse, description: TaskDescription): TaskLaunch {
  const { command = [], gpu = 1, gpuModel, memory = ANY_MEMORY } = description;
  const [, stage = task.name, position = "0"] = /^(.+?)-(\d+)$/.exec(task.name) ?? [];
  const module = moduleOf(command) ?? stage.replaceAll(/[-.]/g, "_");
  const isTorchrun = command[0] === "torchrun";
  const processes = numberAfter("--nproc-per-node=", command) ?? 1;
  const nodes = numberAfter("--nnodes=", command) ?? 1;
  return {
    module,
    file: `/workspace/${module.replaceAll(".", "/")}.py`,
    isTorchrun,
    rank: isTorchrun ? (Number(position) % nodes) * processes : 0,
    worldSize: isTorchrun ? nodes * processes : 1,
    gpus: gpu,
    gpuModel,
    memory: Math.round(memory / GIBIBYTE),
    pid: FIRST_PID,
    host: task.node_name ?? "localhost",
    ip: task.pod_ip ?? ANY_ADDRESS,
  };
}
