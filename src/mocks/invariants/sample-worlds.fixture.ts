import fc from "fast-check";
import { VOLUME_PRESETS, type Volume, type VolumePreset } from "../seed/volumes.ts";
import { createWorld, type World } from "../world/world.ts";

// Worlds sampled by the invariant tests.

/** Seeds of this test run; a failing test names its own. */
export const SEEDS: readonly number[] = fc
  .sample(fc.uniqueArray(fc.nat(), { minLength: 5, maxLength: 5, size: "max" }), 1)
  .flat();

/** The presets that differ in kind: nothing, one of each, few, the default, and more than any list could contain. */
export const PRESETS = [
  "none",
  "one",
  "low",
  "default",
  "billion",
] as const satisfies readonly VolumePreset[];

/** Volumes that no preset has: few pools for many workflows, nodes counted over all pools, few buckets. */
const odd: fc.Arbitrary<Volume> = fc.record(
  {
    workflows: fc.integer({ min: 1, max: 50_000 }),
    pools: fc.integer({ min: 1, max: 70 }),
    resourcesPerPool: fc.integer({ min: 1, max: 70 }),
    buckets: fc.integer({ min: 1, max: 70 }),
    datasets: fc.integer({ min: 1, max: 300 }),
    resourcesTotal: fc.integer({ min: 70, max: 2_000 }),
  },
  { requiredKeys: ["workflows", "pools", "resourcesPerPool", "buckets", "datasets"] },
);

export const volumes: fc.Arbitrary<Volume> = fc.oneof(
  odd,
  fc.constantFrom(...PRESETS.filter((name) => name !== "none").map((name) => VOLUME_PRESETS[name])),
);

/** Configs of worlds with workflows; as configs, so that a failing test prints a readable one. */
export const configs = fc.record({ seed: fc.constantFrom(...SEEDS), volume: volumes });

const bases = new Map<number, World>();

/** The world of a config; worlds of one seed share what is expensive to make. */
export function worldOf({ seed, volume }: { readonly seed: number; readonly volume: Volume }): World {
  const base = bases.get(seed) ?? createWorld({ seed });
  bases.set(seed, base);
  return base.withVolume({ resourcesTotal: undefined, logLines: undefined, ...volume });
}
