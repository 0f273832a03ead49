import type { World } from "../world/world.ts";

/** A world, or where to ask for it anew at each request, for a world that is exchanged while handlers stay. */
export type WorldSource = World | (() => World);

export function worldOf(source: WorldSource): World {
  return typeof source === "function" ? source() : source;
}
