import { ListOrder, NodeSortKey } from "../../../lib/api/generated.schemas.ts";
import { rowsInOrder } from "../rows-in-order.ts";
import type { ResourceFilter } from "./node-query.ts";
import type { NodeSelection } from "./node-selection.ts";
import type { NodePlace } from "./node-spread.ts";
import { MOST_GPUS } from "./node-sums.ts";

export interface NodeOrder {
  /** By pool and number by default, which decides between equal nodes too. */
  readonly sort?: NodeSortKey;
  /** ASC by default. */
  readonly order?: ListOrder;
}

const { free, used } = NodeSortKey;

/** The matches of a filter that have one value of the sort key. */
function narrowed(filter: ResourceFilter, sort: typeof free | typeof used, value: number): ResourceFilter {
  if (sort === used) return { ...filter, gpusUsed: value };
  const { gpuFreeMin = 0, gpuFreeMax = MOST_GPUS } = filter;
  // A range that ends before it begins accepts nothing.
  return { ...filter, gpuFreeMin: Math.max(gpuFreeMin, value), gpuFreeMax: Math.min(gpuFreeMax, value) };
}

/**
 * The nodes [offset, offset + limit) of a filter in an order: by free or used GPUs, a list is the lists of each number of
 * them, one after the other.
 */
export function sortedNodes(
  select: (filter: ResourceFilter) => NodeSelection,
  filter: ResourceFilter,
  { sort = NodeSortKey.hostname, order = ListOrder.ASC }: NodeOrder,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): readonly NodePlace[] {
  if (sort === NodeSortKey.hostname) return rowsInOrder(select(filter), order, { offset, limit });
  const isReversed = order === ListOrder.DESC;
  const places: NodePlace[] = [];
  let passed = 0;
  for (let step = 0; step <= MOST_GPUS && places.length < limit; step += 1) {
    const { total, rows } = select(narrowed(filter, sort, isReversed ? MOST_GPUS - step : step));
    const start = Math.max(0, offset + places.length - passed);
    if (start < total) places.push(...rows(start, limit - places.length));
    passed += total;
  }
  return places;
}
