import type { QueryClient, QueryKey } from "@tanstack/react-query";
import {
  getListTasksInfiniteQueryKey,
  getListTasksQueryKey,
  getListWorkflowsInfiniteQueryKey,
  getListWorkflowsQueryKey,
} from "@/lib/api/generated";

const lists: readonly QueryKey[] = [
  getListWorkflowsQueryKey(),
  getListWorkflowsInfiniteQueryKey(),
  getListTasksQueryKey(),
  getListTasksInfiniteQueryKey(),
];

/** Whether a query is a list of workflows or tasks. Detail queries have the same prefix followed by a name. */
function isList(key: QueryKey): boolean {
  return lists.some(
    (list) => list.every((part, index) => key[index] === part) && typeof key[list.length] !== "string",
  );
}

/** Refetches all lists that include a new workflow. */
export function refreshLists(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => isList(queryKey) });
}
