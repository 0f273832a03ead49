import { describe, expect, it } from "vitest";
import { TaskGroupStatus } from "@/lib/api/generated.schemas";
import { adviceFor } from "./failure-advice";

describe("adviceFor", () => {
  it("prefers the message to the status", () => {
    const message = "torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.50 GiB.";
    expect(adviceFor({ status: "FAILED_EVICTED", message }).steps[0]).toMatch(/batch size/);
  });

  /** Messages of the platform, and lines as programs, the kernel and the cluster print them. */
  it.each([
    ["torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 132.00 MiB.", /its GPU’s memory/],
    ["[rank3]: torch.cuda.OutOfMemoryError: CUDA out of memory.", /its GPU’s memory/],
    ["RuntimeError: CUDA error: out of memory", /its GPU’s memory/],
    ["Out of memory (OOMKilled)", /exceeded the memory/],
    ["Memory cgroup out of memory: Killed process 4182 (python) total-vm:1024kB", /exceeded the memory/],
    ["OSError: [Errno 12] Cannot allocate memory", /exceeded the memory/],
    ["RuntimeError: DataLoader worker (pid 4231) is killed by signal: Killed.", /exceeded the memory/],
    ["RuntimeError: DataLoader worker (pid(s) 4231, 4232) exited unexpectedly", /exceeded the memory/],
    ["RuntimeError: DataLoader worker (pid 4231) is killed by signal: Bus error.", /shared memory/],
    [
      "[rank0]:[E321 02:07:08.408271257 ProcessGroupNCCL.cpp:607] [Rank 0] Watchdog caught collective operation timeout: WorkNCCL(SeqNum=1580, OpType=ALLREDUCE, Timeout(ms)=600000) ran for 600004 milliseconds before timing out.",
      /peer in the group/,
    ],
    ["terminate called after throwing an instance of 'c10::DistBackendError'", /peer in the group/],
    ["OSError: [Errno 28] No space left on device: '/output/last.ckpt'", /scratch disk/],
    ["FileNotFoundError: [Errno 2] No such file or directory: '/input/a.tar'", /no such file/],
    ["ValueError: The loss returned in `training_step` is nan.", /learning rate/],
    ["RuntimeError: Function 'AddmmBackward0' returned nan values in its 0th output.", /learning rate/],
    ["Fatal Python error: Segmentation fault", /compiled extension/],
    ["python[4182]: segfault at 7f3b ip 7f3b sp 7ffd error 4 in libarrow.so", /compiled extension/],
    ["NVRM: Xid (PCI:0000:3b:00): 79, pid=4182, GPU has fallen off the bus.", /GPUs failed/],
    ["NodeNotReady: Kubelet stopped posting node status.", /GPUs failed/],
  ])("reads %s", (message, cause) => {
    expect(adviceFor({ status: "FAILED", message }).causes[0]).toMatch(cause);
  });

  it.each([
    ["FAILED_EVICTED", "Evicted: node drained for maintenance", /out of service/],
    ["FAILED_EVICTED", "The node was low on resource: memory. Threshold quantity: 100Mi", /more memory/],
    ["FAILED_EVICTED", "Evicted: The node was low on resource: ephemeral-storage.", /filled its disk/],
    ["FAILED_SERVER_ERROR", "Internal error: failed to process group", /internal error/],
    [
      "FAILED_IMAGE_PULL",
      'Failed to pull image "a:1": rpc error: code = Unknown desc = pull access denied, repository does not exist',
      /credential/,
    ],
    ["FAILED_IMAGE_PULL", "ImagePullBackOff: manifest unknown: manifest unknown", /tag does not exist/],
    [
      "FAILED_IMAGE_PULL",
      'Failed to pull image "a:1": rpc error: code = NotFound desc = failed to resolve reference "a:1": a:1: not found',
      /tag does not exist/,
    ],
    ["FAILED_START_ERROR", 'exec: "train.sh": executable file not found in $PATH', /not contain/],
    ["FAILED_START_ERROR", 'exec: "/a/train.sh": stat /a/train.sh: no such file or directory', /not contain/],
    ["FAILED_START_ERROR", 'exec: "/a/train.sh": permission denied', /not executable/],
    ["FAILED_START_ERROR", "exec /usr/bin/python: exec format error", /not executable/],
    ["FAILED_EXEC_TIMEOUT", "DeadlineExceeded: task was active longer than its exec_timeout", /takes longer/],
    ["FAILED_PREEMPTED", "Preempted by a higher-priority workflow", /Low priority/],
  ] as const)("reads %s: %s", (status, message, cause) => {
    expect(adviceFor({ status, message }).causes[0]).toMatch(cause);
  });

  it("takes a process that was killed without a message for one that exceeded its memory", () => {
    expect(adviceFor({ status: "FAILED", exitCode: 137 }).causes[0]).toMatch(/exceeded the memory/);
  });

  it("has a cause and a step for every way to fail", () => {
    for (const status of Object.values(TaskGroupStatus)) {
      const { causes, steps } = adviceFor({ status });
      expect(causes.length, status).toBeGreaterThan(0);
      expect(steps.length, status).toBeGreaterThan(0);
    }
  });
});
