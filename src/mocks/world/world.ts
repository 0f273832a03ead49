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
import { createGenerators, createSharedIndexes, type Generators, type SharedIndexes } from "./generators.ts";
import type { WorldConfig } from "./world-config.ts";
import { createWorldState, stateWithin, type WorldState } from "./world-state.ts";

/** A mock world: all answers of the API, made on demand from its config. */
export interface World extends Generators {
  readonly config: WorldConfig;
  /**
   * The same world with other counts; rows stay what they are. What was done so far is done there too, save to rows
   * that it does not have; what is done later is done to one of the two. Sessions and tunnels stay here.
   * @throws RangeError when a count makes no sense.
   */
  withVolume(volume: Partial<Volume>): World;
  /** The same with other logs. @throws RangeError unless it is a scenario, and one that fits the volume's log lines. */
  withLogScenario(logScenario: LogScenario): World;
  /** This very world behind another network: what is done to one is done to both. @throws RangeError */
  withNetwork(network: NetworkConditions): World;
}

interface WorldParts {
  readonly config: WorldConfig;
  readonly shared: SharedIndexes;
  readonly state: WorldState;
}

/** Puts a world together; its generators are made unless they are given. */
function assemble(parts: WorldParts, given?: Generators): World {
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
  // The generators are getters, which a spread would call and so make them all.
  return Object.freeze(
    Object.defineProperties(
      {},
      {
        ...Object.getOwnPropertyDescriptors(generators),
        ...Object.getOwnPropertyDescriptors(own),
      },
    ) as World,
  );
}

/** Refuses what makes no sense. An unchanged network stays the same object: requests are counted by it. */
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

/**
 * A world of the given config; what is left out is as `MOCK_CONFIG`, `DEFAULT_SEED` and `DEFAULT_NOW` say,
 * and its network loses nothing.
 * It is a frozen value: two worlds of one config answer alike, and nothing is made before it is read.
 * @throws RangeError that names the key and the value of what makes no sense.
 */
export function createWorld(given: Partial<WorldConfig> = {}): World {
  const { volume: defaultVolume, ...defaultPatterns } = MOCK_CONFIG;
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
  return assemble({ config, shared: createSharedIndexes(seed, patterns), state: createWorldState() });
}
