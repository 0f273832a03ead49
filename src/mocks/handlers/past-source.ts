import type { WorldPast } from "../world/world-past.ts";
import type { Dated } from "./moment.ts";
import type { SourceOf } from "./world-source.ts";

/** What of a world its past is answered from. */
export interface PastOwner {
  /** Called by the first request for it, so that a page without a past does not load its code. */
  loadPast(): Promise<WorldPast>;
}

/** Such a world, or a function that returns the current one. */
export type PastSource = SourceOf<Dated<PastOwner>>;
