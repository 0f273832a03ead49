import LayersIcon from "lucide-react/icons/layers";
import type { ListDefinition } from "@/components/list-page/list-definition";
import { EmptyState } from "@/components/states/empty-state";
import { getListPoolsQueryKey, listPools } from "@/lib/api/generated";
import { type ListPoolsParams, type PoolResourceUsage, PoolStatus } from "@/lib/api/generated.schemas";
import { poolHref } from "@/lib/hrefs/list-href";
import { poolColumns } from "./pool-columns";
import { DEFAULT_FIELD, poolFilterFields } from "./pool-filters";
import { poolRequest, poolSort } from "./pool-request";
import { sectionLabel } from "./section-label";

/** In the order in which the server groups by status. */
const SECTIONS = [PoolStatus.ONLINE, PoolStatus.MAINTENANCE, PoolStatus.OFFLINE] as const;

/** The pools of the platform in sections by status. */
export const poolList: ListDefinition<ListPoolsParams, PoolResourceUsage> = {
  key: "pools",
  title: "Pools",
  noun: "pool",
  source: {
    keyOf: getListPoolsQueryKey,
    async load(parameters, options) {
      const page = await listPools(parameters, options);
      const { by_status: counts } = page;
      const sections = counts && SECTIONS.map((status) => ({ key: status, rows: counts[status] }));
      return { ...page, sections };
    },
  },
  toRequest: (chips, _order, fields) => poolRequest(chips, fields, undefined),
  columns: poolColumns,
  order: { sortRequest: poolSort },
  sectionLabel,
  filterFields: poolFilterFields,
  defaultField: DEFAULT_FIELD,
  filterPlaceholder: "Filter by name, status, platform, quota-free>8…",
  presets: [],
  hrefOf: ({ name }) => poolHref(name),
  emptyState: (
    <EmptyState
      icon={LayersIcon}
      title="No pools yet"
      help="A pool is a set of nodes that workflows are submitted to. An administrator adds them."
    />
  ),
};
