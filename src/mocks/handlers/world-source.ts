import type { World } from "../world/world.ts";

/** What a handler needs of a world, or where to ask for it anew at each request, for a world that is exchanged. */
export type SourceOf<Part extends object> = Part | (() => Part);

export type WorldSource = SourceOf<World>;

export function worldOf<Part extends object>(source: SourceOf<Part>): Part {
  return typeof source === "function" ? (source as () => Part)() : source;
}
