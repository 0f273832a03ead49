import type { TerminalHost } from "./terminal-host.ts";

/** Memory of a container in bytes; free, top and /proc/meminfo agree on it. */
export interface HostMemory {
  readonly total: number;
  readonly used: number;
  readonly free: number;
  readonly shared: number;
  /** Buffers and cached files. */
  readonly cache: number;
  readonly available: number;
}

const KIBIBYTE = 1_024;

export function memoryOf({ machine, processes }: TerminalHost): HostMemory {
  const inKibibytes = (bytes: number) => Math.floor(bytes / KIBIBYTE) * KIBIBYTE;
  const total = inKibibytes(machine.memory);
  const resident = processes.reduce((sum, process) => sum + process.resident, 0);
  const used = Math.min(total, inKibibytes(resident + total / 50));
  const cache = inKibibytes((total - used) / 3);
  const free = total - used - cache;
  return { total, used, free, shared: inKibibytes(total / 100), cache, available: total - used };
}

/** Seconds since the container started. */
export function uptimeOf({ startedAt, now }: TerminalHost): number {
  return Math.max(0, Math.floor((now - startedAt) / 1_000));
}
