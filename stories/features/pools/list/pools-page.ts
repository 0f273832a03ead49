import type { StoryContext } from "storybook/internal/csf";
import { tableStorageKeys } from "@/components/data-table/use-table-preferences";
import { refreshStorageKey } from "@/components/refresh-control/refresh-interval";
import { poolList } from "@/features/pools/list/pool-list";
import { POOL_PANEL_KEY } from "@/features/pools/list/pools-screen";
import type { PoolResourceUsage } from "@/lib/api/generated.schemas";
import { poolsHandlers } from "../pools-world";

export const poolsParameters = {
  controls: { disable: true },
  nextjs: { navigation: { pathname: "/pools" } },
};

/** The list of the story's world with default preferences. Returns a cleanup of the story's changes. */
export function preparePools({ msw, world }: Pick<StoryContext, "msw" | "world">): () => void {
  msw.use(...poolsHandlers(world));
  forgetPreferences();
  return forgetPreferences;
}

/** Clears the preferences in this browser. */
function forgetPreferences(): void {
  const keys = [
    ...Object.values(tableStorageKeys(poolList.key)),
    refreshStorageKey(poolList.key),
    POOL_PANEL_KEY,
  ];
  for (const key of keys) localStorage.removeItem(key);
}

export function namesOf(pools: readonly PoolResourceUsage[]): string[] {
  return pools.map(({ name }) => name);
}
