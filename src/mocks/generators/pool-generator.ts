import {
  ListOrder,
  type PoolGroupKey,
  type PoolPage,
  type PoolResourceUsage,
  type PoolSortKey,
  type ResourceUsage,
} from "../../lib/api/generated.schemas.ts";
import type { GpuTypePattern } from "../seed/pool-patterns.ts";
import type { Fleet, PoolRef } from "./pool/fleet.ts";
import { type PoolFilter, type PoolSelection, selectPools } from "./pool/pool-selection.ts";
import type { PoolTraits } from "./pool/pool-traits.ts";
import { renderUse } from "./pool/pool-use.ts";
import { gpuTypeOf, renderPool } from "./pool/render-pool.ts";
import { cacheSelections } from "./pool/selection-cache.ts";
import { sortedRows } from "./pool/sort-pools.ts";
import { groupByStatus } from "./pool/status-groups.ts";
import { requireCount } from "./require-count.ts";

export { createFleet, type Fleet, type FleetOptions, type PoolRef } from "./pool/fleet.ts";

/** Rows that a list may have to be given whole; above, ask page by page. */
export const MOST_AT_ONCE = 10_000;

export interface PoolGeneratorOptions {
  /** From `createFleet`; the resource generator of the same world has the same one. */
  readonly fleet: Fleet;
}

export interface PoolPageQuery {
  readonly filter?: PoolFilter;
  /** Configuration order by default, which decides between equal pools too. */
  readonly sort?: PoolSortKey;
  /** ASC by default. */
  readonly order?: ListOrder;
  /** Pools of one status follow one another, in this order. */
  readonly groupBy?: PoolGroupKey;
  /** Matching pools to pass over; 0 by default. */
  readonly offset?: number;
  /** 20 by default. */
  readonly limit?: number;
}

/** Pools by their node sets, and the sum of their use. */
export interface PoolResponse {
  readonly node_sets: { readonly name: string; readonly pools: PoolResourceUsage[] }[];
  readonly resource_sum: ResourceUsage;
}

/**
 * Pools without storage: pool `index` is a function of (seed, index, patterns) and of how many nodes it has. The
 * first have the names of `workflows.pools`, the others are called after their number. The pools with a profile are
 * ONLINE unless it says otherwise; exactly one of those that ship, training-a100, uses more than its quota.
 *
 * What workflows use of a pool is the sum over its nodes, and so over the INITIALIZING and RUNNING tasks on them; its
 * quota is used by its HIGH and NORMAL workflows. Workflows run in the first 50 pools, on the first 50 nodes of each.
 * Other nodes are used outside workflows only: all that take work are full in these pools; in the others the load
 * decides how many.
 */
export interface PoolGenerator {
  readonly total: number;
  /** @throws RangeError unless `index` is an integer from 0 to total − 1. */
  generate(index: number): PoolResourceUsage;
  /**
   * Pools in the order of their indices, the exact number of all that match, and the sum of their use.
   * @throws RangeError unless offset and limit are integers ≥ 0.
   */
  generatePage(offset: number, limit: number, filter?: PoolFilter): PoolPage;
  /** The same in any order. @throws RangeError like `generatePage`, and when more than 1,000 would be sorted. */
  page(query: PoolPageQuery): PoolPage;
  /** @throws RangeError when there are more than 10,000. */
  generateAll(): PoolResourceUsage[];
  /** The pool of that whole name, or null. */
  getByName(name: string): PoolResourceUsage | null;
  indexByName(name: string): number | null;
  /** @throws RangeError when there are more than 10,000. */
  getPoolNames(): string[];
  /** The matching pools by node sets. @throws RangeError when there are more than 10,000. */
  generatePoolResponse(filter?: PoolFilter): PoolResponse;
  /** Exact number of matching pools. */
  count(filter?: PoolFilter): number;
  /** Status, backend and load of a pool. @throws RangeError when there is no such pool; so do all that follow. */
  traits(pool: PoolRef): PoolTraits;
  /** The GPUs of its nodes. */
  gpuType(pool: PoolRef): GpuTypePattern;
  /** Name of the type of its GPUs, such as H100. */
  gpuTypeOf(pool: PoolRef): string;
  /** GPUs of its nodes that neither workflows nor others use, as `total_free` of its use. */
  freeCapacity(pool: PoolRef): number;
}

/** @throws RangeError when there are more rows than are given at once. */
export function requireFew(kind: string, count: number): void {
  if (count > MOST_AT_ONCE) {
    throw new RangeError(
      `There are ${count} ${kind}, and at most ${MOST_AT_ONCE} are given at once: ask for pages.`,
    );
  }
}

/** Makes the pools of a world. */
export function createPoolGenerator({ fleet }: PoolGeneratorOptions): PoolGenerator {
  const total = fleet.spread.pools;
  const select = cacheSelections(fleet, selectPools);
  const render = (pool: number) => renderPool(fleet, pool);
  const pageOf = (selection: PoolSelection, rows: readonly number[]): PoolPage => ({
    entries: rows.map(render),
    total: selection.total,
    resource_sum: selection.sum(),
  });
  function page(query: PoolPageQuery): PoolPage {
    const { filter = {}, sort, order = ListOrder.ASC, groupBy, offset = 0, limit = 20 } = query;
    requireCount("offset", offset);
    requireCount("limit", limit);
    const selection = select(filter);
    if (groupBy === undefined) {
      return pageOf(selection, sortedRows(fleet, selection, { sort, order, offset, limit }));
    }
    const { rows, by_status } = groupByStatus(select, filter, { offset, limit }, (group, range) =>
      sortedRows(fleet, group, { sort, order, ...range }),
    );
    return { ...pageOf(selection, rows), by_status };
  }
  const allOf = (filter: PoolFilter) => {
    const selection = select(filter);
    requireFew("pools", selection.total);
    return pageOf(selection, selection.rows(0, selection.total));
  };

  return Object.freeze({
    total,
    generate: (index: number) => render(fleet.resolve(index)),
    generatePage: (offset: number, limit: number, filter?: PoolFilter) => page({ offset, limit, filter }),
    page,
    generateAll: () => allOf({}).entries,
    getByName(name: string) {
      const pool = fleet.indexOf(name);
      return pool === null ? null : render(pool);
    },
    indexByName: fleet.indexOf,
    getPoolNames() {
      requireFew("pools", total);
      return Array.from({ length: total }, (_, pool) => fleet.nameOf(pool));
    },
    generatePoolResponse(filter: PoolFilter = {}) {
      const { entries, resource_sum } = allOf(filter);
      const sets = new Map<string, PoolResourceUsage[]>();
      for (const pool of entries) sets.set(pool.node_set, [...(sets.get(pool.node_set) ?? []), pool]);
      return {
        node_sets: [...sets].map(([name, pools]) => ({ name, pools })),
        resource_sum: resource_sum as ResourceUsage,
      };
    },
    count: (filter: PoolFilter = {}) => select(filter).total,
    traits: (pool: PoolRef) => fleet.traitsOf(fleet.resolve(pool)),
    gpuType: (pool: PoolRef) => gpuTypeOf(fleet, fleet.resolve(pool)),
    gpuTypeOf: (pool: PoolRef) => gpuTypeOf(fleet, fleet.resolve(pool)).name,
    freeCapacity: (pool: PoolRef) => renderUse(fleet.gpuUse(fleet.resolve(pool))).total_free,
  });
}
