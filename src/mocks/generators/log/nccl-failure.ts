import type { FailureContext, FailureLine } from "./failure-line.ts";
import { rankMark } from "./python-traceback.ts";
import { glogHead } from "./serving-lines.ts";

const LOST_PEER_LEAD = 5_000;
const WATCHDOG_LEAD = 1_000;
const LOST_PEER = "NCCL error: remote process exited or there was a network error, NCCL version 2.21.5";

/** Milliseconds for which the collective operation of a watchdog's message was waited for; 0 in other messages. */
function timeoutOf(message: string): number {
  return Number(/Timeout\(ms\)=(\d+)/.exec(message)?.[1] ?? 0);
}

/** How the C++ side of PyTorch ends a process. */
function aborted(what: string): FailureLine[] {
  return [
    { dump: "terminate called after throwing an instance of 'c10::DistBackendError'" },
    { dump: `  what():  ${what}` },
    { dump: "Fatal Python error: Aborted" },
  ];
}

/** A rank waits for an operation that another one never joins, until the watchdog aborts it. */
function watchdogLines({ launch, message, end }: FailureContext): FailureLine[] {
  const head = `${rankMark(launch).slice(0, -1)}[${glogHead("E", end - WATCHDOG_LEAD, launch.pid).replace(/ 1 $/, "")} ProcessGroupNCCL.cpp`;
  const sequence = Number(/SeqNum=(\d+)/.exec(message)?.[1] ?? 0);
  return [
    { level: "ERROR", text: `${head}:616] [Rank ${launch.rank}] ${message}` },
    {
      level: "ERROR",
      text: `${head}:1785] [PG ID 0 PG GUID 0(default_pg) Rank ${launch.rank}] Exception (either an error or timeout) detected by watchdog at work: ${sequence}, last enqueued NCCL work: ${sequence + 3}, last completed NCCL work: ${sequence - 1}.`,
    },
    ...aborted(
      `[PG ID 0 PG GUID 0(default_pg) Rank ${launch.rank}] Process group watchdog thread terminated with exception: [Rank ${launch.rank}] ${message}`,
    ),
  ];
}

/** A rank loses the connection to another one. */
function lostPeerLines({ launch }: FailureContext): FailureLine[] {
  const { host, pid, ip } = launch;
  return [
    {
      level: "WARN",
      text: `${host}:${pid}:${pid + 118} [0] misc/socket.cc:484 NCCL WARN socketProgress: Connection closed by remote peer`,
    },
    { level: "ERROR", text: `ProcessGroupNCCL.cpp:2006: ncclRemoteError on ${ip}<52634>` },
    ...aborted(LOST_PEER),
  ];
}

/** How NCCL and the watchdog of PyTorch report a collective operation that failed. */
export function ncclFailure(context: FailureContext) {
  const timeout = timeoutOf(context.message);
  if (timeout > 0) return { lead: WATCHDOG_LEAD, silence: timeout, lines: watchdogLines(context) };
  return { lead: LOST_PEER_LEAD, lines: lostPeerLines(context) };
}
