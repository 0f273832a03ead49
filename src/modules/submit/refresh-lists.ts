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

/** Whether a query asks for a list of workflows or tasks. Those of single ones begin alike, with a name behind. */
function isList(key: QueryKey): boolean {
  return lists.some(
    (list) => list.every((part, index) => key[index] === part) && typeof key[list.length] !== "string",
  );
}

/** Has all lists asked for again that a new run leads. */
export function refreshLists(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => isList(queryKey) });
}
