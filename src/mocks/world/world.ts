import { createRowFaker } from "../generators/row-faker.ts";
import {
  createWorkflowGenerator,
  createWorkflowIndex,
  type WorkflowGenerator,
} from "../generators/workflow-generator.ts";
import { DEFAULT_NOW, DEFAULT_SEED } from "../seed/defaults.ts";
import { MOCK_CONFIG, type MockPatterns } from "../seed/types.ts";
import { validateNow, validatePatterns, validateSeed, validateVolume } from "../seed/validate.ts";
import type { Volume } from "../seed/volumes.ts";

export interface WorldConfig {
  /** An integer from 0 to 2^53 − 1; worlds of two seeds share no row. */
  readonly seed: number;
  readonly volume: Volume;
  /** The world's present in milliseconds since 1970; it stands still. */
  readonly now: number;
  readonly patterns: MockPatterns;
}

/** A mock world: everything that the API can be asked for, made on demand from its config. */
export interface World {
  readonly config: WorldConfig;
  readonly workflows: WorkflowGenerator;
  /** The same world with other counts; rows stay what they are. @throws RangeError when a count makes no sense. */
  withVolume(volume: Partial<Volume>): World;
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What worlds of one seed share whatever their volume is; made when the first row is asked for. */
function createFoundation(seed: number, patterns: MockPatterns) {
  return {
    workflowIndex: lazy(() => createWorkflowIndex(seed, patterns)),
    faker: lazy(createRowFaker),
  };
}

function assemble(config: WorldConfig, foundation: ReturnType<typeof createFoundation>): World {
  validateVolume(config.volume);
  const workflows = lazy(() =>
    createWorkflowGenerator({ ...config, index: foundation.workflowIndex(), faker: foundation.faker() }),
  );
  return Object.freeze({
    config: Object.freeze({ ...config, volume: Object.freeze({ ...config.volume }) }),
    get workflows() {
      return workflows();
    },
    withVolume: (volume: Partial<Volume>) =>
      assemble({ ...config, volume: { ...config.volume, ...volume } }, foundation),
  });
}

/**
 * A world of the given config; what is left out is as `MOCK_CONFIG`, `DEFAULT_SEED` and `DEFAULT_NOW` say.
 * It is a frozen value: two worlds of one config answer alike, and nothing is made before it is asked for.
 * @throws RangeError that names the key and the value of what makes no sense.
 */
export function createWorld(config: Partial<WorldConfig> = {}): World {
  const { volume: defaultVolume, ...defaultPatterns } = MOCK_CONFIG;
  const {
    seed = DEFAULT_SEED,
    now = DEFAULT_NOW,
    volume = defaultVolume,
    patterns = defaultPatterns,
  } = config;
  validateSeed(seed);
  validateNow(now);
  validatePatterns(patterns);
  return assemble({ seed, volume, now, patterns }, createFoundation(seed, patterns));
}
