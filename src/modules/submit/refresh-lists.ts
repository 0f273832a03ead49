import type { QueryClient, QueryKey } from "@tanstack/react-query";
import {
  getGetTaskSummaryQueryKey,
  getGetWorkflowSummaryQueryKey,
  getListTasksInfiniteQueryKey,
  getListTasksQueryKey,
  getListWorkflowsInfiniteQueryKey,
  getListWorkflowsQueryKey,
} from "@/lib/api/generated";
import { forgetListMoments } from "@/lib/list/list-moment";

const lists: readonly QueryKey[] = [
  getListWorkflowsQueryKey(),
  getListWorkflowsInfiniteQueryKey(),
  getListTasksQueryKey(),
  getListTasksInfiniteQueryKey(),
  getGetWorkflowSummaryQueryKey(),
  getGetTaskSummaryQueryKey(),
];

/** Whether a query is a list or a summary of workflows or tasks. Detail queries have a list's prefix, then a name. */
function isList(key: QueryKey): boolean {
  return lists.some(
    (list) => list.every((part, index) => key[index] === part) && typeof key[list.length] !== "string",
  );
}

/** Refetches all lists that include a new workflow, which they show at once, and their summaries. */
export function refreshLists(client: QueryClient): Promise<void> {
  forgetListMoments(client);
  return client.invalidateQueries({ predicate: ({ queryKey }) => isList(queryKey) });
}
