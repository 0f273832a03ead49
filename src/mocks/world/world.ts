import { DEFAULT_NETWORK, type NetworkConditions, validateNetwork } from "../network/conditions.ts";
import { DEFAULT_NOW, DEFAULT_SEED } from "../seed/defaults.ts";
import { LogScenario } from "../seed/log-patterns.ts";
import { MOCK_CONFIG, type MockPatterns } from "../seed/types.ts";
import { validateNow, validatePatterns, validateSeed, validateVolume } from "../seed/validate.ts";
import type { Volume } from "../seed/volumes.ts";
import { createFoundation, createGenerators, type Foundation, type Generators } from "./generators.ts";

export interface WorldConfig {
  /** An integer from 0 to 2^53 − 1; worlds of two seeds share no row. */
  readonly seed: number;
  readonly volume: Volume;
  /** The world's present in milliseconds since 1970; it stands still. */
  readonly now: number;
  readonly patterns: MockPatterns;
  /** How requests fare before the world answers them; it changes no row. */
  readonly network: NetworkConditions;
  /** What all logs are like; a mixture by default. */
  readonly logScenario: LogScenario;
}

/** A mock world: everything that the API can be asked for, made on demand from its config. */
export interface World extends Generators {
  readonly config: WorldConfig;
  /** The same world with other counts; rows stay what they are. @throws RangeError when a count makes no sense. */
  withVolume(volume: Partial<Volume>): World;
}

function assemble(config: WorldConfig, foundation: Foundation): World {
  validateVolume(config.volume);
  const frozen = Object.freeze({ ...config, volume: Object.freeze({ ...config.volume }) });
  const generators = createGenerators(frozen, foundation);
  const own = {
    config: frozen,
    withVolume: (volume: Partial<Volume>) =>
      assemble({ ...config, volume: { ...config.volume, ...volume } }, foundation),
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

/**
 * A world of the given config; what is left out is as `MOCK_CONFIG`, `DEFAULT_SEED` and `DEFAULT_NOW` say,
 * and its network loses nothing.
 * It is a frozen value: two worlds of one config answer alike, and nothing is made before it is asked for.
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
  validateNetwork(network);
  const config = { seed, volume, now, patterns, network: Object.freeze({ ...network }), logScenario };
  return assemble(config, createFoundation(seed, patterns));
}
