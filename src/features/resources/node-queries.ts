import { keepPreviousData, type QueryKey, useQuery } from "@tanstack/react-query";
import {
  getListResourcesQueryKey,
  getListTasksQueryKey,
  listResources,
  useGetResource,
  useListResourceAllocations,
  useListResourceEvents,
  useListTasks,
} from "@/lib/api/generated";
import {
  type ListResourcesParams,
  type ListTasksParams,
  type ResourcePage,
  type ResourceStatus,
  TaskGroupStatus,
} from "@/lib/api/generated.schemas";

/**
 * Key of a query that belongs to what the nodes' screens show: it begins with the key of the list, as those of one node and
 * of the map do, so that one refresh reaches all of them.
 */
export function nodesKey(...key: QueryKey): QueryKey {
  return [...getListResourcesQueryKey(), ...key];
}

/** Filters of nodes, without order and place. */
export type NodeFilters = Omit<ListResourcesParams, "offset" | "limit" | "as_of" | "sort" | "order">;

/** Sums over nodes, as a page of the list and as a summary by status. */
export interface NodeSums extends ResourcePage {
  readonly groups: readonly { readonly key: { readonly status: ResourceStatus }; readonly count: number }[];
}

/** Query of the sums over the nodes that match; of the nodes themselves it loads one at most. */
export function nodeSumsQuery(filters: NodeFilters) {
  const parameters: ListResourcesParams = { ...filters, limit: 1 };
  return {
    queryKey: nodesKey("sums", filters),
    async queryFn({ signal }: { signal: AbortSignal }): Promise<NodeSums> {
      const page = await listResources(parameters, { signal });
      const counts = Object.entries(page.by_status) as [ResourceStatus, number][];
      return { ...page, groups: counts.map(([status, count]) => ({ key: { status }, count })) };
    },
  };
}

/** Sums over the nodes that match; those of the filters before stay until they arrive. */
export function useNodeSums(filters: NodeFilters) {
  return useQuery<NodeSums>({ ...nodeSumsQuery(filters), placeholderData: keepPreviousData });
}

/** A node in full. */
export function useNode(hostname: string) {
  return useGetResource(hostname);
}

/** Statuses of tasks that hold what they ask for of a node. */
export const ON_NODE = [TaskGroupStatus.INITIALIZING, TaskGroupStatus.RUNNING] as const;

/** Tasks of a node that are listed. */
export const MOST_TASKS = 50;

/** The tasks that are on a node. */
export function useNodeTasks(hostname: string) {
  const parameters: ListTasksParams = { nodes: [hostname], statuses: [...ON_NODE], limit: MOST_TASKS };
  return useListTasks(parameters, {
    query: { queryKey: nodesKey(hostname, ...getListTasksQueryKey(parameters)) },
  });
}

/** Allocations of a day that are drawn: the contract's maximum. */
const MOST_ALLOCATIONS = 1_000;

/** What held the GPUs of a node within the last day. */
export function useNodeAllocations(hostname: string) {
  return useListResourceAllocations(hostname, { limit: MOST_ALLOCATIONS });
}

/** What happened on a node within the last day, the newest first. */
export function useNodeEvents(hostname: string, limit: number) {
  return useListResourceEvents(hostname, { limit }, { query: { placeholderData: keepPreviousData } });
}
