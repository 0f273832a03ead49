import type { WorldUse } from "../world/world-use.ts";
import type { Dated } from "./moment.ts";
import type { SourceOf } from "./world-source.ts";

/** What of a world its use is answered from. */
export interface UseOwner {
  /** Called by the first request for it, so that a page that shows none does not load its code. */
  loadUse(): Promise<WorldUse>;
}

/** Such a world, or a function that returns the current one. */
export type UseSource = SourceOf<Dated<UseOwner>>;
