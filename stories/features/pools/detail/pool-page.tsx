import type { StoryContext } from "storybook/internal/csf";
import { refreshStorageKey } from "@/components/refresh-control/refresh-interval";
import { PoolScreen } from "@/features/pools/detail/pool-screen";
import type { PoolResourceUsage } from "@/lib/api/generated.schemas";
import { firstPools, poolsHandlers, poolWhere } from "../pools-world";

type Told = Pick<StoryContext, "world" | "parameters">;

/** Which pool a story is about; by default the first one of the list. */
export type PoolChoice = (pool: PoolResourceUsage) => boolean;

/** The pool that a story is about. */
export function poolOf({ world, parameters }: Told): PoolResourceUsage {
  const choice: PoolChoice = parameters.pool ?? (() => true);
  return poolWhere(world, choice);
}

export const poolParameters = {
  controls: { disable: true },
  nextjs: { navigation: { pathname: "/pools/name" } },
};

/** All requests of the page, with the default refresh interval. Returns a cleanup of the story's changes. */
export function preparePool({ msw, world }: Pick<StoryContext, "msw" | "world">): () => void {
  msw.use(...poolsHandlers(world));
  const forget = () => localStorage.removeItem(refreshStorageKey("pool"));
  forget();
  return forget;
}

/** The page of the story's pool; of a name that no pool has in a world without pools. */
export function renderPool(_: unknown, context: Told) {
  const name = firstPools(context.world, 1).length === 0 ? "pool-1" : poolOf(context).name;
  return <PoolScreen name={name} />;
}
