import ServerIcon from "lucide-react/icons/server";
import type { ListDefinition } from "@/components/list-page/list-definition";
import { EmptyState } from "@/components/states/empty-state";
import { getListResourcesQueryKey, listResources } from "@/lib/api/generated";
import type { ListResourcesParams, ResourcesEntry } from "@/lib/api/generated.schemas";
import { nodeHref } from "@/lib/hrefs/list-href";
import { nodeSumsQuery } from "../node-queries";
import { nodeColumns } from "./node-columns";
import { DEFAULT_FIELD, nodeFilterFields, statusPresets } from "./node-filters";
import { filtersOf, nodeRequest, nodeSort } from "./node-request";

/** The nodes of all pools. */
export const nodeList: ListDefinition<ListResourcesParams, ResourcesEntry> = {
  key: "resources",
  title: "Resources",
  noun: "node",
  source: { keyOf: getListResourcesQueryKey, load: listResources },
  toRequest: (chips, _order, fields) => nodeRequest(chips, fields),
  columns: nodeColumns,
  order: { sortRequest: nodeSort },
  filterFields: nodeFilterFields,
  defaultField: DEFAULT_FIELD,
  filterPlaceholder: "Filter by hostname, pool, status, model, gpu-free>=4…",
  presets: statusPresets,
  statusSummary(request) {
    const { statuses: _, ...others } = filtersOf(request);
    return nodeSumsQuery(others);
  },
  hrefOf: ({ hostname }) => nodeHref(hostname),
  emptyState: (
    <EmptyState
      icon={ServerIcon}
      title="No nodes yet"
      help="Nodes are the machines that tasks run on. An administrator adds them to a pool."
    />
  ),
};
