import { LruCache } from "../../lib/lru-cache.ts";
import type { CommandLog } from "../changes/commands.ts";
import { DEFAULT_NETWORK, type NetworkConditions, validateNetwork } from "../network/conditions.ts";
import { DEFAULT_EPOCH, DEFAULT_SEED } from "../seed/defaults.ts";
import { LogScenario } from "../seed/log-patterns.ts";
import { MOCK_CONFIG } from "../seed/types.ts";
import {
  validateElapsed,
  validateEpoch,
  validateLogScenario,
  validatePatterns,
  validateSeed,
  validateVolume,
} from "../seed/validate.ts";
import type { Volume } from "../seed/volumes.ts";
import { type ApiGenerators, createGenerators } from "./generators.ts";
import { joinLazily } from "./lazy.ts";
import { sharedIndexes } from "./shared-indexes.ts";
import { createWorldBase, type WorldBase } from "./world-base.ts";
import type { WorldConfig } from "./world-config.ts";
import { createWorldState, stateWithin } from "./world-state.ts";

/**
 * All that the API's handlers answer from, made on demand from the world's config. Logs, events, and
 * the use of GPUs are loaded by the first request for one; `World` has them at once.
 */
export interface ApiWorld extends ApiGenerators {
  readonly config: WorldConfig;
  /** The world's present in milliseconds since 1970: what has elapsed since its epoch. */
  readonly now: number;
  /**
   * The same world at another moment, in milliseconds since its epoch; both share all that is done in them, which is
   * there from the moment on at which it was done.
   * @throws RangeError unless it is an integer from 0 to seven days.
   * @example
   * world.at(3_600_000).workflows.getByName(name)?.status; // what became of it an hour later
   */
  at(elapsed: number): ApiWorld;
  /** What was done in it, at all moments. */
  readonly commands: CommandLog;
  /** Calls `listener` whenever the world has moved to another moment, which only a moving one does; returns what ends it. */
  onMove(listener: () => void): () => void;
  /**
   * The same world with other counts; rows stay what they are. Changes made so far are copied, except those to rows
   * that the new world lacks; later changes affect one of the two worlds. Sessions and tunnels stay in this one.
   * @throws RangeError when a count is invalid.
   */
  withVolume(volume: Partial<Volume>): ApiWorld;
  /** The same with other logs. @throws RangeError unless it is a scenario, and one that fits the volume's log lines. */
  withLogScenario(logScenario: LogScenario): ApiWorld;
  /** The same world behind another network; both share all changes. @throws RangeError when a condition is invalid. */
  withNetwork(network: NetworkConditions): ApiWorld;
}

/** Moments of a world whose generators are kept. */
const KEPT_MOMENTS = 8;

interface WorldParts {
  readonly config: WorldConfig;
  readonly base: WorldBase;
  /** Generators by the moments they are of. */
  readonly moments: LruCache<ApiGenerators>;
}

/** Assembles a world from what its moments share. */
function assemble({ config, base, moments }: WorldParts): ApiWorld {
  const { elapsed } = config;
  const generators = moments.getOrCreate(String(elapsed), () => createGenerators(base, elapsed));
  const withConfig = (changed: Partial<WorldConfig>) => {
    const other = freezeConfig({ ...config, ...changed });
    const state = stateWithin(base.state, config.patterns, other.volume);
    return createWith(other, createWorldBase(other, base.shared, state));
  };
  const own = {
    config,
    now: config.epoch + elapsed,
    at: (moment: number) => assemble({ base, moments, config: freezeConfig({ ...config, elapsed: moment }) }),
    commands: base.state.commands,
    onMove: () => () => {},
    withVolume: (volume: Partial<Volume>) => withConfig({ volume: { ...config.volume, ...volume } }),
    withLogScenario: (logScenario: LogScenario) => withConfig({ logScenario }),
    withNetwork: (network: NetworkConditions) =>
      assemble({ base, moments, config: freezeConfig({ ...config, network }) }),
  };
  return joinLazily(generators, own);
}

function createWith(config: WorldConfig, base: WorldBase): ApiWorld {
  return assemble({ config, base, moments: new LruCache<ApiGenerators>(KEPT_MOMENTS) });
}

/** Validates and freezes a config. An unchanged network stays the same object, since requests are counted by it. */
function freezeConfig(config: WorldConfig): WorldConfig {
  const { volume, elapsed, network, logScenario } = config;
  validateVolume(volume);
  validateElapsed(elapsed, volume);
  validateNetwork(network);
  validateLogScenario(logScenario, volume);
  return Object.freeze({
    ...config,
    volume: Object.freeze({ ...volume }),
    network: Object.isFrozen(network) ? network : Object.freeze({ ...network }),
  });
}

const { volume: defaultVolume, ...defaultPatterns } = MOCK_CONFIG;

/**
 * A world of the given config, without its logs. Defaults are `MOCK_CONFIG`, `DEFAULT_SEED` and `DEFAULT_EPOCH`, and a
 * network that loses nothing. See `createWorld`.
 * @throws RangeError that names the key and the value that is invalid.
 */
export function createApiWorld(given: Partial<WorldConfig> = {}): ApiWorld {
  const {
    seed = DEFAULT_SEED,
    epoch = DEFAULT_EPOCH,
    elapsed = 0,
    volume = defaultVolume,
    patterns = defaultPatterns,
    network = DEFAULT_NETWORK,
    logScenario = LogScenario.mixed,
  } = given;
  validateSeed(seed);
  validateEpoch(epoch);
  validatePatterns(patterns);
  const config = freezeConfig({ seed, volume, epoch, elapsed, patterns, network, logScenario });
  return createWith(config, createWorldBase(config, sharedIndexes(seed, patterns), createWorldState()));
}
