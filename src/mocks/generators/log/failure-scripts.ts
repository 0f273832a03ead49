import type { FailureKind } from "../workflow/failure-causes.ts";
import { cudaFailure } from "./cuda-failure.ts";
import type { FailureContext, FailureLine } from "./failure-line.ts";
import { ncclFailure } from "./nccl-failure.ts";
import { killedProcess } from "./oom-killer.ts";
import { type Frame, packageFrame, traceback } from "./python-traceback.ts";
import { torchrunReport } from "./torchrun-report.ts";

export interface FailureScript {
  /**
   * Milliseconds before the end at which it begins to show; 0 where something from outside ends the program.
   * Shorter in a program that was short.
   */
  readonly lead: number;
  /** Milliseconds without a line before that, in which the program hung; none when absent. */
  readonly silence?: number;
  readonly lines: readonly FailureLine[];
}

type ScriptMaker = (context: FailureContext) => FailureScript;

const RAISED_LEAD = 2_000;
const MEMORY_LEAD = 10_000;

/** An exception that ends the program. */
function raised(summary: string, source: string, inner: readonly Frame[]): ScriptMaker {
  return (context) => ({
    lead: RAISED_LEAD,
    lines: [
      { level: "ERROR", text: summary },
      ...traceback(context.launch, source, inner, context.message),
      ...torchrunReport(context),
    ],
  });
}

/** The program receives a stop signal and stops. */
function stopped(reasonOf: (context: FailureContext) => string): ScriptMaker {
  return (context) => ({
    lead: 0,
    lines: [
      { control: reasonOf(context) },
      { level: "WARN", text: "Received SIGTERM, stopping after the current step" },
      { level: "INFO", text: "Process group destroyed, shutting down" },
    ],
  });
}

const NO_OUTPUT: ScriptMaker = () => ({ lead: 0, lines: [] });

function outOfMemory({ launch }: FailureContext): FailureScript {
  return {
    lead: MEMORY_LEAD,
    lines: [
      { level: "WARN", text: `memory cgroup: usage at 94% of the limit of ${launch.memory} GiB` },
      { level: "WARN", text: `memory cgroup: usage at 99% of the limit of ${launch.memory} GiB` },
      {
        level: "ERROR",
        text: killedProcess(launch),
      },
      { dump: "Killed" },
    ],
  };
}

/** How the platform reports its own failures. */
function platformFailure({ message, launch }: FailureContext): FailureScript {
  if (message.includes("Xid 79")) {
    return {
      lead: RAISED_LEAD,
      lines: [
        {
          level: "ERROR",
          text: `NVRM: Xid (PCI:0000:3b:00): 79, pid=${launch.pid}, name=python, GPU has fallen off the bus.`,
        },
        { control: `Node ${launch.host} reported an unhealthy GPU, stopping the container` },
      ],
    };
  }
  return { lead: 0, lines: [{ control: `Lost contact with the pod on ${launch.host}` }] };
}

/** How a failure shows at the end of a log of a program that ran. */
export const FAILURE_SCRIPTS: Readonly<Record<FailureKind, ScriptMaker>> = {
  "out-of-memory": outOfMemory,
  cuda: cudaFailure,
  nccl: ncclFailure,
  assertion: raised("Loss is nan, stopping", "loss = model.training_step(batch)", [
    packageFrame("lightning/pytorch/loops/utilities.py", 42, "check_finite_loss", "raise ValueError("),
  ]),
  data: raised("Reading the next shard failed", "batch = next(loader)", [
    packageFrame("webdataset/gopen.py", 456, "gopen", 'return open(url, mode="rb", buffering=bufsize)'),
  ]),
  "data-loader": raised("DataLoader worker exited unexpectedly", "batch = next(loader)", [
    packageFrame("torch/utils/data/dataloader.py", 708, "__next__", "data = self._next_data()"),
    packageFrame("torch/utils/data/_utils/signal_handling.py", 73, "handler", "_error_if_any_worker_fails()"),
  ]),
  disk: raised("Writing the checkpoint failed", "save_checkpoint(model, optimizer, step)", [
    packageFrame("torch/serialization.py", 943, "save", "with _open_zipfile_writer(f) as opened_zipfile:"),
  ]),
  platform: platformFailure,
  timeout: stopped(({ container }) => `exec_timeout reached, stopping container ${container}`),
  image: () => ({ lead: 0, lines: [{ control: "Image pull failed, giving up" }] }),
  entrypoint: ({ container }) => ({
    lead: 0,
    lines: [{ control: `Container ${container} could not be started` }],
  }),
  eviction: stopped(({ launch }) => `Evicting the pod from ${launch.host}`),
  preemption: stopped(({ launch }) => `Preempting the pod on ${launch.host}`),
  cancellation: stopped(({ container }) => `Stopping container ${container}`),
  upstream: NO_OUTPUT,
};
