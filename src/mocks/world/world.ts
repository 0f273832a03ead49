import type { EventGenerator } from "../generators/event-generator.ts";
import type { LogGenerator } from "../generators/log-generator.ts";
import type { UsageGenerator } from "../generators/usage-generator.ts";
import type { NetworkConditions } from "../network/conditions.ts";
import type { LogScenario } from "../seed/log-patterns.ts";
import type { Volume } from "../seed/volumes.ts";
import { type ApiWorld, createApiWorld } from "./api-world.ts";
import type { ApiGenerators } from "./generators.ts";
import { joinLazily, lazy } from "./lazy.ts";
import type { WorldConfig } from "./world-config.ts";
import { createWorldEvents } from "./world-events.ts";
import { createWorldLogs } from "./world-logs.ts";
import { createWorldPast, type WorldPast } from "./world-past.ts";

/** All generators of a world; each is made at its first use. */
export interface Generators extends ApiGenerators {
  readonly logs: LogGenerator;
  readonly events: EventGenerator;
  readonly past: WorldPast;
  readonly usage: UsageGenerator;
}

/** A mock world: all answers of the API with its logs, events and past, made on demand from its config. */
export interface World extends ApiWorld, Generators {
  at(elapsed: number): World;
  withVolume(volume: Partial<Volume>): World;
  withLogScenario(logScenario: LogScenario): World;
  withNetwork(network: NetworkConditions): World;
}

/** The same world, with its logs, events and past at once; a world that has them is returned as it is. */
export function withLogs(world: ApiWorld | World): World {
  if ("logs" in world) return world;
  const logs = lazy(() => createWorldLogs(world));
  const events = lazy(() => createWorldEvents(world));
  const past = lazy(() => createWorldPast(world.pastSources));
  return joinLazily(world, {
    get logs() {
      return logs();
    },
    get events() {
      return events();
    },
    get past() {
      return past();
    },
    get usage() {
      return past().usage;
    },
    loadPast: async () => past(),
    loadLogs: async () => logs(),
    loadEvents: async () => events(),
    at: (elapsed: number) => withLogs(world.at(elapsed)),
    withVolume: (volume: Partial<Volume>) => withLogs(world.withVolume(volume)),
    withLogScenario: (logScenario: LogScenario) => withLogs(world.withLogScenario(logScenario)),
    withNetwork: (network: NetworkConditions) => withLogs(world.withNetwork(network)),
  });
}

/**
 * A world of the given config. Defaults are `MOCK_CONFIG`, `DEFAULT_SEED` and `DEFAULT_EPOCH`, and a network that loses
 * nothing. It is a frozen value: two worlds of one config give the same answers, and nothing is made before it is read.
 * @throws RangeError that names the key and the value that is invalid.
 * @example
 * const world = createWorld({ seed: 42, volume: VOLUME_PRESETS.billion });
 * world.workflows.generatePage(999_999_980, 20).entries.length; // 20
 */
export function createWorld(given: Partial<WorldConfig> = {}): World {
  return withLogs(createApiWorld(given));
}
