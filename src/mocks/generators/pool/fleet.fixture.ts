import { POOL_PATTERNS, type PoolPatterns } from "../../seed/pool-patterns.ts";
import { MOCK_CONFIG } from "../../seed/types.ts";
import { DEFAULT_VOLUME, type Volume } from "../../seed/volumes.ts";
import { createPoolGenerator, type PoolGenerator } from "../pool-generator.ts";
import { createResourceGenerator, type ResourceGenerator } from "../resource-generator.ts";
import { createFleet } from "./fleet.ts";

/** For tests: the pools and nodes of the config with overrides. */
export function createTestFleet(
  seed: number,
  volume: Partial<Volume>,
  poolPatterns: PoolPatterns = POOL_PATTERNS,
): { readonly pools: PoolGenerator; readonly resources: ResourceGenerator } {
  const fleet = createFleet({
    seed,
    patterns: MOCK_CONFIG,
    poolPatterns,
    volume: { ...DEFAULT_VOLUME, ...volume },
  });
  return { pools: createPoolGenerator({ fleet }), resources: createResourceGenerator({ fleet }) };
}
