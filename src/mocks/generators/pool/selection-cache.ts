import { LruCache } from "../../../lib/lru-cache.ts";
import type { LiveNodes } from "../resource/live-nodes.ts";
import type { Fleet } from "./fleet.ts";

/** Filters whose counts are cached: a list is read page by page. */
const CACHED_FILTERS = 16;

/** Makes the function that reads the selection of a filter, which holds as long as workflows use the same of the nodes. */
export function cacheSelections<Filter, Selection>(
  fleet: Fleet,
  select: (fleet: Fleet, filter: Filter) => Selection,
): (filter: Filter) => Selection {
  const byNodes = new WeakMap<LiveNodes, LruCache<Selection>>();
  return (filter) => {
    const nodes = fleet.liveNodes();
    const selections = byNodes.get(nodes) ?? new LruCache<Selection>(CACHED_FILTERS);
    byNodes.set(nodes, selections);
    return selections.getOrCreate(JSON.stringify(filter), () => select(fleet, filter));
  };
}
