import { parseArgs } from "node:util";
import { VOLUME_PRESETS, type VolumePreset } from "../../src/mocks/seed/volumes.ts";
import { OPERATIONS } from "./contract.ts";

export interface Options {
  readonly requests: number;
  readonly seed: number;
  readonly volumes: readonly VolumePreset[];
  /** Ids of operations; all when empty. */
  readonly operations: readonly string[];
}

const DEFAULT_REQUESTS = 100_000;
const DEFAULT_VOLUMES: readonly VolumePreset[] = ["none", "low", "high", "billion"];
const volumeNames = Object.keys(VOLUME_PRESETS) as VolumePreset[];

export const USAGE = `pnpm fuzz [operations…] [options]   operations are ids of the contract, such as listTasks; all without
  --requests  how many to send (${DEFAULT_REQUESTS})
  --seed      which requests; the same seed sends the same ones (1)
  --volumes   worlds that take turns (${DEFAULT_VOLUMES.join(",")}), of ${volumeNames.join(", ")}

Exit code: 0 when all requests and responses match the contract, 1 when some do not, 130 when it was interrupted.`;

/**
 * Reads the command line; null when help is requested.
 * @throws Error with a sentence that names the option and its value, and says what is valid.
 */
export function readOptions(commandLine: readonly string[]): Options | null {
  const { values, positionals } = parseArgs({
    // pnpm passes on the two dashes in front of a script's options.
    args: commandLine.filter((option) => option !== "--"),
    allowPositionals: true,
    options: {
      requests: { type: "string", default: String(DEFAULT_REQUESTS) },
      seed: { type: "string", default: "1" },
      volumes: { type: "string", default: DEFAULT_VOLUMES.join(",") },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return null;
  for (const id of positionals) {
    if (OPERATIONS.some((operation) => operation.id === id)) continue;
    const ids = OPERATIONS.map((operation) => operation.id).join(", ");
    throw new Error(`There is no operation ${JSON.stringify(id)}: give some of ${ids}.`);
  }
  return {
    requests: readInteger("requests", values.requests, 1),
    seed: readInteger("seed", values.seed, 0),
    volumes: values.volumes.split(",").map(readVolume),
    operations: positionals,
  };
}

function readVolume(text: string): VolumePreset {
  const found = volumeNames.find((name) => name === text.trim());
  if (found !== undefined) return found;
  throw new Error(`--volumes has ${JSON.stringify(text)}: give some of ${volumeNames.join(",")}.`);
}

function readInteger(option: string, text: string, least: number): number {
  const number = Number(text.replaceAll("_", ""));
  if (/^[\d_]{1,15}$/.test(text) && number >= least) return number;
  throw new Error(`--${option} is ${JSON.stringify(text)}: give an integer of ${least} or more.`);
}
