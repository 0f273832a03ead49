import { parseArgs } from "node:util";
import {
  FAILURE_CHOICES,
  LATENCY_CHOICES,
  type NetworkConditions,
  parseFailures,
  parseLatency,
} from "../../src/mocks/network/conditions.ts";
import { DEFAULT_SEED, LONGEST_ELAPSED } from "../../src/mocks/seed/defaults.ts";
import { VOLUME_PRESETS, type VolumePreset } from "../../src/mocks/seed/volumes.ts";
import { FASTEST } from "../../src/mocks/world/playback.ts";

export interface MockServerOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** Address or name to listen on. */
  readonly host: string;
  /** Origins that may use the API, beside this machine's; `*` for all. */
  readonly origins: readonly string[];
  readonly seed: number;
  readonly volume: VolumePreset;
  readonly network: NetworkConditions;
  /** Milliseconds since the world's epoch when the server starts. */
  readonly elapsed: number;
  /** Seconds of the world in a second; 0 where time stands still, so that answers are reproducible. */
  readonly speed: number;
}

/** Not that of a front end, nor of Storybook. */
const DEFAULT_PORT = 4010;
/** This machine alone. */
const DEFAULT_HOST = "127.0.0.1";

const MINUTE = 60_000;

const volumeNames = Object.keys(VOLUME_PRESETS) as VolumePreset[];

export const USAGE = `pnpm mock:server [options]
  --port          0 to 65535, 0 for any that is free (${DEFAULT_PORT})
  --host          address to listen on; 0.0.0.0 to be reached by containers and other machines (${DEFAULT_HOST})
  --allow-origin  origin of a front end on another machine, such as http://box.local:3000, or the name by which
                  containers reach this one, such as http://mock:${DEFAULT_PORT}; repeatable; * for all. Pages of this
                  machine are always allowed
  --seed          which of the generated worlds (${DEFAULT_SEED})
  --volume        ${volumeNames.join(", ")} (default)
  --latency       ${LATENCY_CHOICES} (none)
  --failures      ${FAILURE_CHOICES} (none)
  --elapsed       minutes since the world began, 0 to ${LONGEST_ELAPSED / MINUTE}, which is seven days (0)
  --speed         how many times as fast as real time the world's time passes, 0 to ${FASTEST}; with 0 it stands still,
                  so that answers are reproducible (0)`;

/**
 * Reads the command line; null when help is requested.
 * @throws Error with a sentence that names the option and its value, and says what is valid.
 */
export function readOptions(commandLine: readonly string[]): MockServerOptions | null {
  const { values } = parseArgs({
    // pnpm passes on the two dashes in front of a script's options.
    args: commandLine.filter((option) => option !== "--"),
    options: {
      port: { type: "string", default: String(DEFAULT_PORT) },
      host: { type: "string", default: DEFAULT_HOST },
      "allow-origin": { type: "string", multiple: true, default: [] },
      seed: { type: "string", default: String(DEFAULT_SEED) },
      volume: { type: "string", default: "default" },
      latency: { type: "string", default: "none" },
      failures: { type: "string", default: "none" },
      elapsed: { type: "string", default: "0" },
      speed: { type: "string", default: "0" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return null;
  const volume = volumeNames.find((name) => name === values.volume);
  const latency = parseLatency(values.latency);
  const failures = parseFailures(values.failures);
  if (volume === undefined) refuse("volume", values.volume, volumeNames.join(", "));
  if (latency === null) refuse("latency", values.latency, LATENCY_CHOICES);
  if (failures === null) refuse("failures", values.failures, FAILURE_CHOICES);
  if (!/^[\w.:-]+$/.test(values.host)) refuse("host", values.host, "an address such as 0.0.0.0");
  return {
    port: readInteger("port", values.port, 65_535),
    host: values.host,
    origins: values["allow-origin"].map(readOrigin),
    seed: readInteger("seed", values.seed, Number.MAX_SAFE_INTEGER),
    volume,
    network: { latency, failures },
    elapsed: readInteger("elapsed", values.elapsed, LONGEST_ELAPSED / MINUTE) * MINUTE,
    speed: readInteger("speed", values.speed, FASTEST),
  };
}

function refuse(option: string, value: string, wanted: string): never {
  throw new Error(`--${option} is ${JSON.stringify(value)}: give ${wanted}.`);
}

/** An origin as browsers write it: in lower case, without a slash and without the scheme's own port. */
function readOrigin(text: string): string {
  if (text === "*") return text;
  const url = URL.parse(text);
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  return isOrigin ? url.origin : refuse("allow-origin", text, "* or an origin such as http://box.local:3000");
}

function readInteger(option: string, value: string, maximum: number): number {
  const number = Number(value);
  if (!/^\d{1,16}$/.test(value) || number > maximum) refuse(option, value, `an integer from 0 to ${maximum}`);
  return number;
}
