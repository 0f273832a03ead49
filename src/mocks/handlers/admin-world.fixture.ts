import { MOCK_CONFIG } from "../seed/types.ts";
import { createWorld, type World } from "../world/world.ts";
import type { WorldConfig } from "../world/world-config.ts";

/** A user who may use all pools. */
export const ADMIN = "hiro.tanaka";

/** A world in which that user is signed in. */
export function adminWorld(given: Partial<Pick<WorldConfig, "seed" | "volume">>): World {
  return createWorld({
    ...given,
    patterns: { ...MOCK_CONFIG, profile: { ...MOCK_CONFIG.profile, username: ADMIN } },
  });
}
