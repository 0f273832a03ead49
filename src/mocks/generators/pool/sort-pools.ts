import { ListOrder, PoolSortKey } from "../../../lib/api/generated.schemas.ts";
import { rowsInOrder } from "../rows-in-order.ts";
import type { Fleet } from "./fleet.ts";
import type { PoolSelection } from "./pool-selection.ts";
import { type PoolUse, renderUse } from "./pool-use.ts";

/** Pools that are sorted at most. */
export const MOST_SORTED = 1_000;

const AMOUNTS: Readonly<Record<Exclude<PoolSortKey, "name">, (use: PoolUse) => number>> = {
  [PoolSortKey.quota_used]: ({ quotaUsed }) => quotaUsed,
  [PoolSortKey.quota_free]: (use) => {
    const { quota_free } = renderUse(use);
    return quota_free < 0 ? Number.POSITIVE_INFINITY : quota_free;
  },
  [PoolSortKey.usage]: ({ usage }) => usage,
  [PoolSortKey.free]: (use) => renderUse(use).total_free,
  [PoolSortKey.queued_gpus]: ({ queuedGpus }) => queuedGpus,
};

function compare(one: number | string, other: number | string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/**
 * The pools [offset, offset + limit) of a selection in another order than theirs; equal ones stay in it.
 * @throws RangeError when there are more than `MOST_SORTED`, unless they stay in their order or its reverse.
 */
export function sortedRows(
  fleet: Fleet,
  { total, rows }: PoolSelection,
  { sort, order, offset, limit }: { sort?: PoolSortKey; order: ListOrder; offset: number; limit: number },
): readonly number[] {
  if (sort === undefined) return rowsInOrder({ total, rows }, order, { offset, limit });
  if (total > MOST_SORTED) throw new RangeError(`${total} pools match; at most ${MOST_SORTED} are sorted.`);
  const isReversed = order === ListOrder.DESC;
  const keyOf = (pool: number) => (sort === "name" ? fleet.nameOf(pool) : AMOUNTS[sort](fleet.gpuUse(pool)));
  const keyed = rows(0, total).map((pool) => ({ pool, key: keyOf(pool) }));
  keyed.sort((one, other) => (isReversed ? -1 : 1) * compare(one.key, other.key) || one.pool - other.pool);
  return keyed.slice(offset, offset + limit).map(({ pool }) => pool);
}
