import type { FailureContext, FailureLine } from "./failure-line.ts";
import { gpuCapacity } from "./gpu-memory.ts";
import { fixed } from "./log-numbers.ts";
import { packageFrame, traceback } from "./python-traceback.ts";
import type { TaskLaunch } from "./task-launch.ts";
import { torchrunReport } from "./torchrun-report.ts";

const OUT_OF_MEMORY_LEAD = 3_000;
const SEGFAULT_LEAD = 500;

/** Tenths of a percent of a GPU's memory, and hundredths of a GiB that are neither used nor free. */
const FREE_SHARE = 13;
const CACHED_SHARE = 21;
const OTHER_MEMORY = 55;

/** What the driver logs when a kernel reads memory that it does not have. */
function pageFault({ pid }: TaskLaunch): string {
  return `NVRM: Xid (PCI:0000:3b:00): 31, pid=${pid}, name=python, Ch 00000008, intr 00000000. MMU Fault: ENGINE GRAPHICS GPCCLIENT_T1_0 faulted @ 0x7f3b_6d41d000. Fault is of type FAULT_PDE ACCESS_TYPE_VIRT_READ`;
}

/** What the kernel logs when a program does. */
function libraryFault({ pid }: TaskLaunch): string {
  return `python[${pid}]: segfault at 7f3b6d41d000 ip 00007f3b6d2a41d0 sp 00007ffd3a1c8e40 error 4 in libarrow.so.1801[7f3b6d200000+1f2e000]`;
}

function segmentationFault({ launch, message }: FailureContext): FailureLine[] {
  return [
    { level: "ERROR", text: launch.gpus > 0 ? pageFault(launch) : libraryFault(launch) },
    { dump: "Fatal Python error: Segmentation fault" },
    { dump: "" },
    { dump: "Current thread 0x00007f3b6d41df80 (most recent call first):" },
    { dump: `  File "${launch.file}", line 131 in run` },
    { dump: `  File "${launch.file}", line 187 in main` },
    { dump: message },
  ];
}

/** The allocator's account of its memory, which follows the message; its figures add up to the GPU's memory. */
function memoryAccount({ launch }: FailureContext): string {
  const capacity = gpuCapacity(launch.gpuModel);
  const free = Math.floor((capacity * FREE_SHARE) / 1_000);
  const inUse = capacity - free;
  const cached = Math.floor((capacity * CACHED_SHARE) / 1_000);
  const allocated = inUse - cached - OTHER_MEMORY;
  return [
    `GPU 0 has a total capacity of ${fixed(capacity, 2)} GiB of which ${fixed(free, 2)} GiB is free.`,
    `Process ${launch.pid} has ${fixed(inUse, 2)} GiB memory in use.`,
    `Of the allocated memory ${fixed(allocated, 2)} GiB is allocated by PyTorch, and ${fixed(cached, 2)} GiB is reserved by PyTorch but unallocated.`,
  ].join(" ");
}

/** How PyTorch reports that a GPU has no memory left, or Python that an extension crashed. */
export function cudaFailure(context: FailureContext) {
  if (context.message.startsWith("Segmentation fault")) {
    return { lead: SEGFAULT_LEAD, lines: segmentationFault(context) };
  }
  const inner = [
    packageFrame("torch/_tensor.py", 626, "backward", "torch.autograd.backward("),
    packageFrame(
      "torch/autograd/graph.py",
      823,
      "_engine_run_backward",
      "return Variable._execution_engine.run_backward(",
    ),
  ];
  return {
    lead: OUT_OF_MEMORY_LEAD,
    lines: [
      { level: "WARN", text: "CUDACachingAllocator: 12 cudaMalloc retries, flushed cached blocks" },
      { level: "ERROR", text: "Training step failed" },
      ...traceback(context.launch, "loss.backward()", inner, `${context.message} ${memoryAccount(context)}`),
      ...torchrunReport(context),
    ] satisfies readonly FailureLine[],
  };
}
