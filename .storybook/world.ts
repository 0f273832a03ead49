import { VOLUME_PRESETS } from "@/mocks/seed/volumes.ts";
import { createWorld, type World } from "@/mocks/world/world.ts";
import { nowOf } from "./globals/clock";
import { DEFAULT_SEED, parseSeed } from "./globals/seed";
import { DEFAULT_VOLUME_PRESET, parseVolumePreset } from "./globals/volume";

/**
 * The generated world of a story, from its toolbar globals. Stories call it in `beforeEach` and pass it to the handlers
 * that they declare. The toolbar's network is not part of it, since it precedes all handlers of a story.
 *
 * @example
 * beforeEach({ msw, globals }) {
 *   msw.use(...workflowHandlers(worldOf(globals)));
 * }
 */
export function worldOf(globals: Readonly<Record<string, unknown>>): World {
  return createWorld({
    seed: parseSeed(globals.seed) ?? DEFAULT_SEED,
    volume: VOLUME_PRESETS[parseVolumePreset(globals.volume) ?? DEFAULT_VOLUME_PRESET],
    now: nowOf(globals),
  });
}
