import type { ApiWorld } from "../world/api-world.ts";

/** What a handler reads of a world, or a function that returns the current one where the world can be replaced. */
export type SourceOf<Part extends object> = Part | (() => Part);

export type WorldSource = SourceOf<ApiWorld>;

export function worldOf<Part extends object>(source: SourceOf<Part>): Part {
  return typeof source === "function" ? (source as () => Part)() : source;
}
