import { DEFAULT_NETWORK, type NetworkConditions, validateNetwork } from "../network/conditions.ts";
import { DEFAULT_NOW, DEFAULT_SEED } from "../seed/defaults.ts";
import { LogScenario } from "../seed/log-patterns.ts";
import { MOCK_CONFIG } from "../seed/types.ts";
import {
  validateLogScenario,
  validateNow,
  validatePatterns,
  validateSeed,
  validateVolume,
} from "../seed/validate.ts";
import type { Volume } from "../seed/volumes.ts";
import { type ApiGenerators, createGenerators, type SharedIndexes, sharedIndexes } from "./generators.ts";
import { joinLazily } from "./lazy.ts";
import type { WorldConfig } from "./world-config.ts";
import { createWorldState, stateWithin, type WorldState } from "./world-state.ts";

/**
 * All that the API's handlers answer from, made on demand from the world's config. Its logs are loaded by the first
 * request for one; `World` has them at once.
 */
export interface ApiWorld extends ApiGenerators {
  readonly config: WorldConfig;
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

interface WorldParts {
  readonly config: WorldConfig;
  readonly shared: SharedIndexes;
  readonly state: WorldState;
}

/** Assembles a world, with new generators unless they are given. */
function assemble(parts: WorldParts, given?: ApiGenerators): ApiWorld {
  const { config, shared, state } = parts;
  const generators = given ?? createGenerators(config, shared, state);
  const withConfig = (changed: Partial<WorldConfig>) => {
    const other = freezeConfig({ ...config, ...changed });
    return assemble({
      config: other,
      shared,
      state: stateWithin(state, config.patterns, other.volume),
    });
  };
  const own = {
    config,
    withVolume: (volume: Partial<Volume>) => withConfig({ volume: { ...config.volume, ...volume } }),
    withLogScenario: (logScenario: LogScenario) => withConfig({ logScenario }),
    withNetwork: (network: NetworkConditions) =>
      assemble({ ...parts, config: freezeConfig({ ...config, network }) }, generators),
  };
  return joinLazily(generators, own);
}

/** Validates and freezes a config. An unchanged network stays the same object, since requests are counted by it. */
function freezeConfig(config: WorldConfig): WorldConfig {
  const { volume, network, logScenario } = config;
  validateVolume(volume);
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
 * A world of the given config, without its logs. Defaults are `MOCK_CONFIG`, `DEFAULT_SEED` and `DEFAULT_NOW`, and a
 * network that loses nothing. See `createWorld`.
 * @throws RangeError that names the key and the value that is invalid.
 */
export function createApiWorld(given: Partial<WorldConfig> = {}): ApiWorld {
  const {
    seed = DEFAULT_SEED,
    now = DEFAULT_NOW,
    volume = defaultVolume,
    patterns = defaultPatterns,
    network = DEFAULT_NETWORK,
    logScenario = LogScenario.mixed,
  } = given;
  validateSeed(seed);
  validateNow(now);
  validatePatterns(patterns);
  const config = freezeConfig({ seed, volume, now, patterns, network, logScenario });
  return assemble({ config, shared: sharedIndexes(seed, patterns), state: createWorldState() });
}
