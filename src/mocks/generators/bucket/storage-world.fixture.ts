import { MOCK_CONFIG, type MockPatterns } from "../../seed/types.ts";
import { DEFAULT_VOLUME, type Volume } from "../../seed/volumes.ts";
import { createWorld, type World } from "../../world/world.ts";

const { volume: _volume, ...patterns } = MOCK_CONFIG;

export const TEST_PATTERNS: MockPatterns = patterns;

/** A world of the default volume with overrides. */
export function createStorageWorld(
  seed: number,
  volume: Partial<Volume> = {},
  worldPatterns: MockPatterns = TEST_PATTERNS,
): World {
  return createWorld({ seed, volume: { ...DEFAULT_VOLUME, ...volume }, patterns: worldPatterns });
}

export type StorageWorld = World;
