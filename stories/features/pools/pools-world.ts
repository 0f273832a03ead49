import type { HttpHandler } from "msw";
import type { PoolResourceUsage } from "@/lib/api/generated.schemas";
import {
  getPoolQueue,
  listOccupancy,
  poolHandlers,
  profileHandlers,
  resourceHandlers,
  taskHandlers,
  usageHandlers,
  workflowHandlers,
} from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";

/** Handlers for all requests of the list, the panel and the page of a pool. */
export function poolsHandlers(world: World): HttpHandler[] {
  return [
    ...poolHandlers(world),
    getPoolQueue(world),
    ...profileHandlers(world),
    ...workflowHandlers(world),
    ...taskHandlers(world),
    ...resourceHandlers(world),
    ...usageHandlers(world),
    listOccupancy(world),
  ];
}

/** The first pools of the list, which groups them by status. */
export function firstPools({ pools }: World, limit: number): PoolResourceUsage[] {
  return pools.page({ groupBy: "status", limit }).entries;
}

/** @throws Error when the world has no such pool: another one would prove nothing */
export function poolWhere(world: World, accepts: (pool: PoolResourceUsage) => boolean): PoolResourceUsage {
  const found = firstPools(world, 1_000).find(accepts);
  if (found === undefined) throw new Error("No pool of this world is such a pool.");
  return found;
}
