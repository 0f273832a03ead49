import { deriveKey, type HashKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import type { GpuPattern, TerminalPatterns } from "../../seed/terminal-patterns.ts";
import type { TaskMachine } from "./task-machine.ts";

/** One GPU as it is now. */
export interface GpuState {
  readonly index: number;
  readonly product: string;
  /** `GPU-` and a UUID. */
  readonly uuid: string;
  /** Address on the PCI bus. */
  readonly busId: string;
  /** Mebibytes, as all memory here. */
  readonly memoryTotal: number;
  readonly memoryUsed: number;
  /** Percent, as the next. */
  readonly utilization: number;
  readonly memoryUtilization: number;
  /** Degrees Celsius. */
  readonly temperature: number;
  /** Watts, as the next. */
  readonly power: number;
  readonly powerLimit: number;
}

/** Devices of an eight-GPU board, as its switches number them. */
const BUSES = ["1B", "43", "52", "61", "9D", "C3", "D1", "DF"];

/** The product of GPUs of that model. */
export function gpuKind(model: string, { gpus }: TerminalPatterns): GpuPattern {
  const wanted = model.toLowerCase();
  const known = gpus.find(({ match }) => wanted.includes(match.toLowerCase()));
  return known ?? { match: model, product: model, memoryMebibytes: 24_576, powerLimitWatts: 300 };
}

/** The GPUs of a task at work: busy together, as those of one training are. `key` is the task's own. */
export function gpuStates(
  machine: TaskMachine,
  patterns: TerminalPatterns,
  key: HashKey,
): readonly GpuState[] {
  const { product, memoryMebibytes, powerLimitWatts } = gpuKind(machine.gpuModel, patterns);
  const shared = new RandomStream(key);
  const load = shared.integer(55, 95);
  const fill = shared.integer(35, 90);
  return Array.from({ length: machine.gpus }, (_, index): GpuState => {
    const stream = new RandomStream(deriveKey(key, index));
    const utilization = Math.min(100, load + stream.integer(-4, 5));
    const bus = BUSES[index % BUSES.length] as string;
    return {
      index,
      product,
      uuid: `GPU-${stream.uuid()}`,
      busId: `0000000${Math.floor(index / BUSES.length)}:${bus}:00.0`,
      memoryTotal: memoryMebibytes,
      memoryUsed: Math.floor((memoryMebibytes * (fill * 10 + stream.integer(-15, 15))) / 1_000),
      utilization,
      memoryUtilization: Math.floor((utilization * stream.integer(40, 70)) / 100),
      temperature: 30 + Math.floor((utilization * 40) / 100) + stream.integer(0, 5),
      power:
        Math.floor((powerLimitWatts * (15 + Math.floor((utilization * 75) / 100))) / 100) +
        stream.integer(0, 9),
      powerLimit: powerLimitWatts,
    };
  });
}
