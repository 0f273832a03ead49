import { DEFAULT_NETWORK, type NetworkConditions } from "../network/conditions.ts";
import { DEFAULT_SEED } from "../seed/defaults.ts";
import { LogScenario } from "../seed/log-patterns.ts";
import { MOCK_CONFIG } from "../seed/types.ts";
import type { Volume } from "../seed/volumes.ts";
import { type ApiWorld, createApiWorld } from "../world/api-world.ts";
import type { WorldConfig } from "../world/world-config.ts";
import { COUNT_NAMES, typedText } from "./sentences.ts";

/** The choices made in the console: only what differs from the defaults, so that the defaults can still change. */
export interface MockChoices {
  readonly seed?: number;
  readonly volume?: Partial<Volume>;
  readonly network?: Partial<NetworkConditions>;
  readonly logScenario?: LogScenario;
}

const CHOICES: readonly string[] = [
  "seed",
  "volume",
  "network",
  "logScenario",
] satisfies (keyof MockChoices)[];
const COUNTS: readonly string[] = Object.keys(COUNT_NAMES);
const CONDITIONS: readonly string[] = [
  "latency",
  "failures",
  "pattern",
] satisfies (keyof NetworkConditions)[];

/** The entries of `chosen` that differ from `defaults`; undefined when none does. */
function differences<Values extends object>(chosen: Values, defaults: Values): Partial<Values> | undefined {
  const different = Object.entries(chosen).filter(([key, value]) => value !== defaults[key as keyof Values]);
  return different.length === 0 ? undefined : (Object.fromEntries(different) as Partial<Values>);
}

/** What a world's config holds besides the defaults. */
export function choicesOf({ seed, volume, network, logScenario }: WorldConfig): MockChoices {
  return {
    seed: seed === DEFAULT_SEED ? undefined : seed,
    volume: differences(volume, MOCK_CONFIG.volume),
    network: differences(network, DEFAULT_NETWORK),
    logScenario: logScenario === LogScenario.mixed ? undefined : logScenario,
  };
}

/** The entries in which two configs differ, with the values of the later one. */
function changesOf<Values extends object>(after: Values, before: Values): Partial<Values> {
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]) as Set<keyof Values>;
  const changed = [...keys].filter((key) => after[key] !== before[key]);
  // A count that was removed is undefined in the change, so that it is removed from the other config too.
  return Object.fromEntries(changed.map((key) => [key, after[key]])) as Partial<Values>;
}

const ownEntries = ({ seed, logScenario }: WorldConfig) => ({ seed, logScenario });

/**
 * The choices of a config to which the change from `before` to `after` is applied: what another tab has chosen in the
 * meantime stays. Where both do not go together, the choices of `after` alone.
 */
export function mergedChoices(stored: MockChoices, before: WorldConfig, after: WorldConfig): MockChoices {
  try {
    const { config } = chosenWorld(stored);
    const { config: merged } = createApiWorld({
      ...config,
      ...changesOf(ownEntries(after), ownEntries(before)),
      volume: { ...config.volume, ...changesOf(after.volume, before.volume) },
      network: { ...config.network, ...changesOf(after.network, before.network) },
    });
    return choicesOf(merged);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return choicesOf(after);
  }
}

/** The default world with these choices. @throws RangeError that names the key and the value that is invalid. */
export function chosenWorld({ seed, volume, network, logScenario }: MockChoices): ApiWorld {
  return createApiWorld({
    seed,
    volume: { ...MOCK_CONFIG.volume, ...volume },
    network: { ...DEFAULT_NETWORK, ...network },
    logScenario,
  });
}

function isPlainObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refuseUnknownKeys(where: string, value: object, known: readonly string[]): void {
  const stranger = Object.keys(value).find((key) => !known.includes(key));
  if (stranger === undefined) return;
  throw new RangeError(`${where} has a key ${typedText(stranger)}: only ${known.join(", ")} are known.`);
}

function checkPart(key: string, part: unknown, known: readonly string[]): void {
  if (part === undefined) return;
  if (!isPlainObject(part)) throw new RangeError(`${key} is ${typedText(part)}: give an object.`);
  refuseUnknownKeys(key, part, known);
}

/** Conditions from the console; their values are validated when a world is created from them. @throws RangeError */
export function partialNetwork(value: unknown): Partial<NetworkConditions> {
  if (value === undefined) throw new RangeError("network is undefined: give an object.");
  checkPart("network", value, CONDITIONS);
  return value as Partial<NetworkConditions>;
}

/**
 * Reads choices that were stored as text; numbers are checked when a world is made of them.
 * @throws RangeError that says what the text should be.
 */
export function parseChoices(text: string): MockChoices {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RangeError(`The text ${typedText(text)} is not JSON.`);
  }
  if (!isPlainObject(value)) throw new RangeError(`The text ${typedText(text)} is not a JSON object.`);
  refuseUnknownKeys("The text", value, CHOICES);
  const { volume, network } = value as Readonly<Record<keyof MockChoices, unknown>>;
  checkPart("volume", volume, COUNTS);
  checkPart("network", network, CONDITIONS);
  return value;
}
