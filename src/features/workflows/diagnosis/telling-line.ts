import { visibleText } from "@/components/ansi/ansi-segments";
import type { LogLine } from "@/modules/logs/log-line";

/** Lines with which processes, the driver and the kernel report why a program ended. */
const TELLING: readonly RegExp[] = [
  // The last line of a Python traceback, of a process of torchrun too.
  /^(?:\[rank\d+\]: )?(?:\w+\.)*\w*(?:Error|Exception)(?:: |$)/,
  /Watchdog caught collective operation timeout/,
  /NCCL (?:WARN|error)|DistBackendError/,
  /NVRM: Xid/,
  /Fatal Python error: (?!Aborted)|Segmentation fault|segfault at/,
  /out of memory: Killed process|^Killed$/i,
];

/** Name under which torchrun reports that one of its processes failed; that traceback does not say why. */
const WRAPPER = /\bChildFailedError\b/;

/** Other lines of a failure: of tracebacks, of C++ stacks, and of the report of torchrun. */
const REPORT =
  /^(?:$|\s|\[rank\d+\]:|\[\d+\]:|Traceback |Fatal Python error|Exception raised from|frame #|[EW]\d{4} |={10,}|-{10,}|Failures:|Root Cause)|\bChildFailedError\b| FAILED$/;

function isTelling(text: string): boolean {
  return !WRAPPER.test(text) && TELLING.some((pattern) => pattern.test(text));
}

/**
 * Position of the line that says why the program failed: the last of the final failure that does. An error that the
 * program logged and went on from is none. The last line of all where the log does not say, as when the platform
 * stopped the program.
 */
export function tellingLine(lines: readonly LogLine[]): number {
  for (let place = lines.length - 1; place >= 0; place -= 1) {
    const { message, source, level } = lines[place] as LogLine;
    if (source === "platform") continue;
    const text = visibleText(message);
    if (isTelling(text)) return place;
    const isFailure = level === "WARN" || level === "ERROR" || REPORT.test(text);
    if (!isFailure) break;
  }
  return lines.length - 1;
}
