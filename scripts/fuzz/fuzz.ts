import { setImmediate } from "node:timers/promises";
import { createStream } from "../../src/mocks/rows/random-stream.ts";
import type { VolumePreset } from "../../src/mocks/seed/volumes.ts";
import { OPERATIONS } from "./contract.ts";
import { drawRequest } from "./draw-request.ts";
import type { FuzzRequest } from "./fuzz-request.ts";
import { createFuzzWorld } from "./fuzz-world.ts";
import { type Case, minimize } from "./minimize.ts";

export interface FuzzOptions {
  readonly requests: number;
  readonly seed: number;
  /** Worlds take turns. */
  readonly volumes: readonly VolumePreset[];
  /** Ids of operations; all when empty. */
  readonly operations?: readonly string[];
  readonly signal?: AbortSignal;
  onProgress?(sent: number, failures: number): void;
}

/** One way in which the handlers differ from the contract. */
export interface Failure extends Case {
  /** Method and path of the operation. */
  readonly operation: string;
  readonly problem: string;
  /** How many requests have met it. */
  times: number;
}

export interface FuzzReport {
  readonly sent: number;
  readonly failures: readonly Failure[];
}

/** Requests to one world, before an untouched one takes its place. */
const WORLD_LENGTH = 1_000;
const WORLD_SEEDS = 3;
/** Requests between two pauses. */
const BREATH = 50;

/** Problems that differ in numbers and names alone are one. */
function kindOf(problem: string): string {
  return problem.replace(/"[^"]*"|\d+/g, "…").slice(0, 120);
}

/**
 * Sends random requests to worlds and compares requests and responses with the contract. The same options send the
 * same requests. Each kind of failure is reported once, with the fewest requests that show it.
 */
export async function fuzz({
  requests,
  seed,
  volumes,
  operations = [],
  signal,
  onProgress,
}: FuzzOptions): Promise<FuzzReport> {
  const chosen = OPERATIONS.filter(({ id }) => operations.length === 0 || operations.includes(id));
  const failures = new Map<string, Failure>();
  let sent = 0;
  for (let turn = 0; sent < requests && !signal?.aborted; turn += 1) {
    const volume = volumes[turn % volumes.length] as VolumePreset;
    const worldSeed = 1 + (turn % WORLD_SEEDS);
    const world = await createFuzzWorld(worldSeed, volume);
    const stream = createStream(seed, "fuzz", turn);
    const before: FuzzRequest[] = [];
    for (let place = 0; place < WORLD_LENGTH && sent < requests && !signal?.aborted; place += 1) {
      const operation = stream.pick(chosen);
      const request = drawRequest(operation, world.names, stream);
      for (const problem of await world.check(request)) {
        const name = `${operation.method} ${operation.path}`;
        const key = `${name}: ${kindOf(problem)}`;
        const known = failures.get(key);
        if (known !== undefined) known.times += 1;
        else {
          const found = { seed: worldSeed, volume, before: [...before], request };
          const isSame = (other: string) => kindOf(other) === kindOf(problem);
          failures.set(key, { ...(await minimize(found, isSame)), operation: name, problem, times: 1 });
        }
      }
      if (!["GET", "HEAD", "OPTIONS"].includes(request.method)) before.push(request);
      sent += 1;
      // Handlers answer without a pause, in which alone an interruption is noticed.
      if (sent % BREATH === 0) await setImmediate();
    }
    onProgress?.(sent, failures.size);
  }
  return { sent, failures: [...failures.values()] };
}
