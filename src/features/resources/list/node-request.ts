import type { ListRequest } from "@/components/list-page/list-definition";
import {
  BackendResourceType,
  ListOrder,
  type ListResourcesParams,
  NodeSortKey,
  ResourceStatus,
} from "@/lib/api/generated.schemas";
import type { FilterChip, FilterField } from "@/lib/filters/filter-types";
import { parseNumberRange } from "@/lib/filters/number-filter";
import { usableValues } from "@/lib/filters/resolve-chips";
import type { ColumnSort } from "@/lib/list/column-sort";
import { membersOf, sorted, withoutMissing } from "@/lib/list/request-parameters";
import type { NodeFilters } from "../node-queries";

/** Request for the list without its paging parameters. */
export type NodeRequest = ListRequest<ListResourcesParams>;

/** GPUs of a node at most, as the contract has it. */
export const MOST_GPUS = 8;

/** Request for the given chips. Unusable chips are omitted, so that equal lists share a cache entry. */
export function nodeRequest(chips: readonly FilterChip[], fields: readonly FilterField[]): NodeFilters {
  const values = usableValues(chips, fields);
  const free = parseNumberRange(values.get("gpu-free")?.[0] ?? "");
  return withoutMissing({
    hostname: values.get("name")?.[0],
    pools: sorted(values.get("pool")),
    platforms: sorted(values.get("platform")),
    types: membersOf(BackendResourceType, values.get("type")),
    statuses: membersOf(ResourceStatus, values.get("status")),
    backends: sorted(values.get("backend")),
    gpu_models: sorted(values.get("model")),
    gpu_free_min: free?.min,
    // All nodes have as many or fewer.
    gpu_free_max: free?.max === undefined || free.max >= MOST_GPUS ? undefined : free.max,
    topology: sorted(values.get("topology")),
  });
}

/** Columns that the server sorts by, by their ids. */
const SORT_KEYS: Readonly<Record<string, NodeSortKey>> = {
  hostname: NodeSortKey.hostname,
  gpuUsed: NodeSortKey.used,
  gpuFree: NodeSortKey.free,
};

/** The part of the request that sorts. */
export function nodeSort({ column, direction }: ColumnSort): Partial<NodeRequest> {
  return withoutMissing({
    sort: SORT_KEYS[column],
    order: direction === "descending" ? ListOrder.DESC : undefined,
  });
}

/** The filters of a request, without its order. */
export function filtersOf({ sort: _, order: __, ...filters }: NodeRequest): NodeFilters {
  return filters;
}
