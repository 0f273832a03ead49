"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { ApiError } from "@/lib/api/api-error";
import {
  getListTaskEventsQueryKey,
  getListWorkflowEventsQueryKey,
  listTaskEvents,
  listWorkflowEvents,
  useGetWorkflow,
} from "@/lib/api/generated";
import type { Event, EventPage, TaskQueryResponse } from "@/lib/api/generated.schemas";

/** Page size: the API's maximum. */
const PAGE = 1_000;
/** Pages that are fetched automatically; the rest load on request. */
const PAGES_AT_ONCE = 5;

export interface EventScope {
  /** Name of the workflow. */
  workflow: string;
  /** Limits the events to this task. */
  task?: string;
  /** Limits the events to this attempt of the task. */
  retryId?: number;
}

export interface EventsState {
  /** Undefined while they load. */
  events: readonly Event[] | undefined;
  /** Number of all events, including pages that are not loaded. */
  total: number;
  /** The attempts in scope, from the platform; empty until loaded. */
  attempts: readonly TaskQueryResponse[];
  error: ApiError | null;
  retrying: boolean;
  retry: () => void;
  hasMore: boolean;
  loadingMore: boolean;
  loadMore: () => void;
}

/** Events of a workflow or one of its tasks, oldest first. The page of the workflow refreshes them. */
export function useEvents({ workflow, task, retryId }: EventScope): EventsState {
  const query = useInfiniteQuery<EventPage, ApiError>({
    // Under the key of its workflow, with which it is refreshed.
    queryKey: [
      ...(task === undefined
        ? getListWorkflowEventsQueryKey(workflow)
        : getListTaskEventsQueryKey(workflow, task, { retry_id: retryId })),
      "all",
    ],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) => {
      const page = { offset: Number(pageParam), limit: PAGE };
      return task === undefined
        ? listWorkflowEvents(workflow, page, { signal })
        : listTaskEvents(workflow, task, { ...page, retry_id: retryId }, { signal });
    },
    getNextPageParam: (_, pages) => {
      const loaded = pages.reduce((sum, { entries }) => sum + entries.length, 0);
      return loaded < (pages.at(-1)?.total ?? 0) ? loaded : undefined;
    },
  });
  const { data, hasNextPage, isFetching, fetchNextPage } = query;
  const pageCount = data?.pages.length ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetching && pageCount < PAGES_AT_ONCE) void fetchNextPage();
  }, [hasNextPage, isFetching, pageCount, fetchNextPage]);

  const detail = useGetWorkflow(workflow);
  // Memoized so that events are grouped once per response, and not on every clock tick.
  const events = useMemo(() => data?.pages.flatMap(({ entries }) => entries), [data]);
  const attempts = useMemo(
    () => attemptsOf(detail.data?.groups.flatMap(({ tasks }) => tasks) ?? [], task, retryId),
    [detail.data, task, retryId],
  );
  return {
    events,
    attempts,
    total: data?.pages.at(-1)?.total ?? 0,
    error: data === undefined ? query.error : null,
    retrying: isFetching,
    retry: () => void query.refetch(),
    hasMore: hasNextPage && pageCount >= PAGES_AT_ONCE,
    loadingMore: query.isFetchingNextPage,
    loadMore: () => void fetchNextPage(),
  };
}

/** Without a retry id, the API returns the events of a task's last attempt. */
function attemptsOf(
  all: readonly TaskQueryResponse[],
  task: string | undefined,
  retryId: number | undefined,
): readonly TaskQueryResponse[] {
  if (task === undefined) return all;
  const own = all.filter(({ name }) => name === task);
  const wanted = retryId ?? Math.max(...own.map(({ retry_id }) => retry_id));
  return own.filter(({ retry_id }) => retry_id === wanted);
}
