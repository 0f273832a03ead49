import { isoTime } from "../iso-time.ts";
import type { FailureContext, FailureLine } from "./failure-line.ts";
import { packageFrame } from "./python-traceback.ts";

const HEAVY_RULE = "=".repeat(60);
const LIGHT_RULE = "-".repeat(60);

/**
 * What torchrun prints when one of its processes has failed: which one it was, but not why. Nothing when the program
 * was started without it, or when torchrun itself was killed, so that the exit code is not its own.
 */
export function torchrunReport({ launch, exitCode, end }: FailureContext): FailureLine[] {
  if (!launch.isTorchrun || exitCode !== 1) return [];
  const { pid, rank, host, module, gpus } = launch;
  const iso = isoTime(end);
  const { file, line, name, source } = packageFrame(
    "torch/distributed/launcher/api.py",
    269,
    "launch_agent",
    "raise ChildFailedError(",
  );
  const closing: FailureLine[] =
    gpus > 1
      ? [
          {
            level: "WARN",
            text: `torch.distributed.elastic: Sending process ${pid + 1} closing signal SIGTERM`,
          },
        ]
      : [];
  const report = [
    "Traceback (most recent call last):",
    '  File "/usr/local/bin/torchrun", line 8, in <module>',
    "    sys.exit(main())",
    `  File "${file}", line ${line}, in ${name}`,
    `    ${source}`,
    "torch.distributed.elastic.multiprocessing.errors.ChildFailedError:",
    HEAVY_RULE,
    `${module} FAILED`,
    LIGHT_RULE,
    "Failures:",
    "  <NO_OTHER_FAILURES>",
    LIGHT_RULE,
    "Root Cause (first observed failure):",
    "[0]:",
    `  time      : ${iso.slice(0, 10)}_${iso.slice(11, 19)}`,
    `  host      : ${host}`,
    `  rank      : ${rank} (local_rank: 0)`,
    `  exitcode  : ${exitCode} (pid: ${pid})`,
    "  error_file: <N/A>",
    "  traceback : To enable traceback see: https://pytorch.org/docs/stable/elastic/errors.html",
    HEAVY_RULE,
  ];
  return [
    ...closing,
    {
      level: "ERROR",
      text: `torch.distributed.elastic: failed (exitcode: ${exitCode}) local_rank: 0 (pid: ${pid}) of binary: /usr/bin/python3`,
    },
    ...report.map((dump) => ({ dump })),
  ];
}
