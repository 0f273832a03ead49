import type { ListRequest } from "@/components/list-page/list-definition";
import {
  ListOrder,
  type ListPoolsParams,
  PoolGroupKey,
  PoolSortKey,
  PoolStatus,
} from "@/lib/api/generated.schemas";
import type { FilterChip, FilterField } from "@/lib/filters/filter-types";
import { parseNumberRange } from "@/lib/filters/number-filter";
import { usableValues } from "@/lib/filters/resolve-chips";
import type { ColumnSort } from "@/lib/list/column-sort";
import { membersOf, sorted, withoutMissing } from "@/lib/list/request-parameters";

/** Request for the list without its paging parameters. */
export type PoolRequest = ListRequest<ListPoolsParams>;

/** The name of no pool, for filters that exclude one another: an empty list would accept all. */
const NO_POOL = " ";

/** Filters of chips, without an order. Unusable chips are omitted. @param mine the profile's pools; undefined for all. */
export function poolFilters(
  chips: readonly FilterChip[],
  fields: readonly FilterField[],
  mine: readonly string[] | undefined,
): PoolRequest {
  const values = usableValues(chips, fields);
  const own = values.has("scope") ? mine : undefined;
  return withoutMissing({
    name: values.get("name")?.[0],
    names: namesOf(values.get("pool"), own),
    statuses: membersOf(PoolStatus, values.get("status")),
    platforms: sorted(values.get("platform")),
    backends: sorted(values.get("backend")),
    gpu_models: sorted(values.get("model")),
    node_set: values.get("shared")?.[0],
    quota_free_min: leastOf(values.get("quota-free")),
    capacity_free_min: leastOf(values.get("capacity-free")),
  });
}

/** Request for the given chips: pools by status, so that each status is a section. */
export function poolRequest(
  chips: readonly FilterChip[],
  fields: readonly FilterField[],
  mine: readonly string[] | undefined,
): PoolRequest {
  return { ...poolFilters(chips, fields, mine), group_by: PoolGroupKey.status };
}

/** Columns that the server sorts by, by their ids. */
const SORT_KEYS: Readonly<Record<string, PoolSortKey>> = {
  pool: PoolSortKey.name,
  quotaUsed: PoolSortKey.quota_used,
  quotaFree: PoolSortKey.quota_free,
  capacityUsed: PoolSortKey.usage,
  capacityFree: PoolSortKey.free,
  queuedGpus: PoolSortKey.queued_gpus,
};

/** The part of the request that sorts, within each status. */
export function poolSort({ column, direction }: ColumnSort): Partial<PoolRequest> {
  const order = direction === "descending" ? ListOrder.DESC : undefined;
  return withoutMissing({ sort: SORT_KEYS[column], order });
}

function namesOf(chosen: readonly string[] | undefined, mine: readonly string[] | undefined) {
  if (chosen === undefined || mine === undefined) return sorted(chosen ?? mine);
  const both = chosen.filter((name) => mine.includes(name));
  return both.length === 0 ? [NO_POOL] : sorted(both);
}

function leastOf(values: readonly string[] | undefined): number | undefined {
  return parseNumberRange(values?.[0] ?? "")?.min;
}
