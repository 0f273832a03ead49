import { expect, it } from "vitest";
import { type LogLine, parseLogLine } from "@/modules/logs/log-line";
import { tellingLine } from "./telling-line";

const STAMP = "2026/03/02 11:46:53 [train-0]";

function tellingOf(texts: readonly string[]): string | undefined {
  const lines: LogLine[] = [];
  for (const text of texts) lines.push(parseLogLine(text, lines.at(-1)));
  return texts[tellingLine(lines)];
}

const outOfMemory = "[rank0]: torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2.50 GiB.";
const watchdog = `${STAMP} [rank1]:[E626 06:24:44.903881913 ProcessGroupNCCL.cpp:616] [Rank 1] Watchdog caught collective operation timeout: WorkNCCL(SeqNum=808, OpType=ALLREDUCE, Timeout(ms)=600000) ran for 600020 milliseconds before timing out.`;
const report = `${STAMP}[osmo] Task failed with exit code 1: OutOfMemoryError: CUDA out of memory`;

it("is the exception of the process, not the report of torchrun or of the platform", () => {
  const lines = [
    `${STAMP} ERROR: Training step failed`,
    "[rank0]: Traceback (most recent call last):",
    '[rank0]:   File "/workspace/train.py", line 131, in run',
    outOfMemory,
    `${STAMP} ERROR: failed (exitcode: 1) local_rank: 0 (pid: 4182) of binary: /usr/bin/python3`,
    "Traceback (most recent call last):",
    '  File "/usr/local/bin/torchrun", line 8, in <module>',
    "torch.distributed.elastic.multiprocessing.errors.ChildFailedError:",
    "============================================================",
    report,
  ];
  expect(tellingOf(lines)).toBe(outOfMemory);
});

it.each([
  [watchdog],
  ["Killed"],
  [`${STAMP} NVRM: Xid (PCI:0000:3b:00): 79, pid=4182, name=python, GPU has fallen off the bus.`],
  ["botocore.exceptions.ReadTimeoutError: Read timeout"],
  [`${STAMP} Memory cgroup out of memory: Killed process 4182 (python)`],
])("finds %s among other lines", (line) => {
  expect(tellingOf([`${STAMP} INFO: step: 1`, line, "frame #0: c10::Error::Error", report])).toBe(line);
});

it("is not an error that the program recovered from", () => {
  const lines = [
    `${STAMP} ERROR: checkpoint: upload failed`,
    "Traceback (most recent call last):",
    "ConnectionResetError: [Errno 104] Connection reset by peer",
    `${STAMP} {'loss': 2.3412, 'epoch': 1.42}`,
    `${STAMP}[osmo] Lost contact with the pod`,
    report,
  ];
  expect(tellingOf(lines)).toBe(report);
});

it("reads through colors", () => {
  const colored = `${STAMP} \u001b[31mFatal Python error: Segmentation fault\u001b[0m`;
  expect(tellingOf([colored, report])).toBe(colored);
});

it("is the last line if no line has a cause", () => {
  expect(tellingOf([`${STAMP} INFO: no Error here`, report])).toBe(report);
  expect(tellingOf([])).toBeUndefined();
});
