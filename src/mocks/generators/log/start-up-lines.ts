import { Framework } from "./framework.ts";
import { gpuCapacity } from "./gpu-memory.ts";
import type { LogLevel } from "./log-colors.ts";
import { fixed } from "./log-numbers.ts";
import type { TaskLaunch } from "./task-launch.ts";

/** A line of the program; one without a level names none. */
export interface StartUpLine {
  readonly level?: LogLevel;
  readonly text: string;
}

function info(text: string): StartUpLine {
  return { level: "INFO", text };
}

/** What NCCL prints at `NCCL_DEBUG=INFO` when the first process of a task joins its group. */
function ncclLines({ host, pid, ip, rank, worldSize }: TaskLaunch): StartUpLine[] {
  const head = `${host}:${pid}:${pid + 118} [0] NCCL INFO`;
  return [
    { text: `${host}:${pid}:${pid} [0] NCCL INFO Bootstrap : Using eth0:${ip}<0>` },
    { text: `${head} NET/IB : Using [0]mlx5_0:1/RoCE [RO]; OOB eth0:${ip}<0>` },
    {
      text: `${head} comm 0x55d0c8a3f2a0 rank ${rank} nranks ${worldSize} cudaDev 0 busId 3b000 - Init COMPLETE`,
    },
  ];
}

function deviceLine({ gpus, gpuModel }: TaskLaunch): StartUpLine {
  if (gpus === 0) return info("No CUDA device found, running on CPU");
  const memory = fixed(gpuCapacity(gpuModel), 2);
  return info(`CUDA devices: ${gpus} x ${gpuModel ?? "GPU"}, ${memory} GiB each`);
}

function trainingLines(framework: Framework, launch: TaskLaunch): StartUpLine[] {
  const { gpus, rank, worldSize } = launch;
  switch (framework) {
    case Framework.Lightning: {
      const isCuda = gpus > 0;
      const devices = info(
        `GPU available: ${isCuda ? "True (cuda)" : "False"}, used: ${isCuda ? "True" : "False"}`,
      );
      if (worldSize === 1) return [devices];
      return [
        devices,
        info(`Initializing distributed: GLOBAL_RANK: ${rank}, MEMBER: ${rank + 1}/${worldSize}`),
      ];
    }
    case Framework.Trainer:
      return [info("***** Running training *****")];
    default:
      return worldSize === 1 ? [] : [info(`Building 1-D device mesh with ['dp_shard'], [${worldSize}]`)];
  }
}

/** How the framework reports itself before its work begins. */
export function startUpLines(framework: Framework, launch: TaskLaunch): readonly StartUpLine[] {
  switch (framework) {
    case Framework.Spark:
      return [
        info("SparkContext: Running Spark version 3.5.3"),
        info("ResourceUtils: No custom resources configured for spark.driver."),
        info(
          `BlockManagerMasterEndpoint: Registering block manager ${launch.ip}:41213 with ${fixed(Math.floor(6 * launch.memory), 1)} GiB RAM`,
        ),
      ];
    case Framework.Datasets:
      return [info("Resolved data files: /input/shards/*.tar")];
    case Framework.Triton:
      return [
        deviceLine(launch),
        info("successfully loaded 'policy_net' version 1"),
        info("Started GRPCInferenceService at 0.0.0.0:8001"),
        info("Started HTTPService at 0.0.0.0:8000"),
      ];
    default:
      return [
        deviceLine(launch),
        ...(launch.worldSize > 1 ? ncclLines(launch) : []),
        ...trainingLines(framework, launch),
      ];
  }
}
