import type { QueryKey } from "@tanstack/react-query";
import {
  getGetPoolQueryKey,
  getGetPoolQueueQueryKey,
  getListOccupancyQueryKey,
  getListPoolsQueryKey,
  getListResourcesQueryKey,
  getListTasksQueryKey,
  useGetPool,
  useGetPoolQueue,
  useListOccupancy,
  useListResources,
  useListTasks,
} from "@/lib/api/generated";
import {
  type ListOccupancyParams,
  ListOrder,
  type ListTasksParams,
  OccupancyColumn,
  OccupancySortKey,
  TaskGroupStatus,
  WorkflowPriority,
} from "@/lib/api/generated.schemas";

/**
 * Key of a query that belongs to what the pools' screens show: it begins with the key of the list, so that one refresh
 * reaches the list, its summary and the panel.
 */
export function poolsKey(...key: QueryKey): QueryKey {
  return [...getListPoolsQueryKey(), ...key];
}

/** A pool in full. */
export function usePool(name: string) {
  return useGetPool(name, { query: { queryKey: poolsKey(...getGetPoolQueryKey(name)) } });
}

/** What waits in a pool, by priority. */
export function usePoolQueue(name: string) {
  return useGetPoolQueue(name, undefined, {
    query: { queryKey: poolsKey(...getGetPoolQueueQueryKey(name)) },
  });
}

/** Sums over the nodes of a pool; of the nodes themselves one at most. */
export function usePoolNodes(name: string) {
  const parameters = { pools: [name], limit: 1 };
  return useListResources(parameters, {
    query: { queryKey: poolsKey(...getListResourcesQueryKey(parameters)) },
  });
}

/** Users that a pool's panel names. */
export const TOP_USERS = 6;

/** Who holds most GPUs of a pool. */
export function usePoolUsers(name: string) {
  const parameters: ListOccupancyParams = {
    group_by: OccupancyColumn.user,
    pools: [name],
    sort: OccupancySortKey.gpu,
    order: ListOrder.DESC,
    limit: TOP_USERS,
  };
  return useListOccupancy(parameters, {
    query: { queryKey: poolsKey(...getListOccupancyQueryKey(parameters)) },
  });
}

/** Tasks among which a panel finds some that hold GPUs. */
const SEARCHED_TASKS = 100;

/** The Low tasks that run in a pool, of the oldest workflows first: they can be preempted. */
export function usePreemptibleTasks(name: string) {
  const parameters: ListTasksParams = {
    statuses: [TaskGroupStatus.RUNNING],
    priority: [WorkflowPriority.LOW],
    pools: [name],
    order: ListOrder.ASC,
    limit: SEARCHED_TASKS,
  };
  return useListTasks(parameters, {
    query: { queryKey: poolsKey(...getListTasksQueryKey(parameters)) },
  });
}
