"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { ApiError } from "@/lib/api/api-error";
import { listTaskEvents, listWorkflowEvents, useGetWorkflow } from "@/lib/api/generated";
import type { Event, EventPage, TaskQueryResponse } from "@/lib/api/generated.schemas";

/** Events that are asked for at once: the most that the API gives. */
const PAGE = 1_000;
/** Pages that come by themselves; further ones are asked for by hand. */
const PAGES_AT_ONCE = 5;
/** How often the events of what still runs are asked for again, in milliseconds. */
const REFRESH_INTERVAL = 10_000;

export interface EventScope {
  /** Name of the workflow. */
  workflow: string;
  /** Only of this task. */
  task?: string;
  /** Only of this attempt of it. */
  retryId?: number;
  /** More may happen. */
  live: boolean;
}

export interface EventsState {
  /** Undefined while they load. */
  events: readonly Event[] | undefined;
  /** Of everything that happened, on the pages that are there and those that are not. */
  total: number;
  /** What is looked at, as the platform has it; empty while that is not known. */
  attempts: readonly TaskQueryResponse[];
  error: ApiError | null;
  retrying: boolean;
  retry: () => void;
  hasMore: boolean;
  loadingMore: boolean;
  loadMore: () => void;
}

/** What happened to a run or to a task of it, oldest first. */
export function useEvents({ workflow, task, retryId, live }: EventScope): EventsState {
  const query = useInfiniteQuery<EventPage, ApiError>({
    queryKey: ["events", workflow, task, retryId],
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
    refetchInterval: live ? REFRESH_INTERVAL : false,
  });
  const { data, hasNextPage, isFetching, fetchNextPage } = query;
  const pageCount = data?.pages.length ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetching && pageCount < PAGES_AT_ONCE) void fetchNextPage();
  }, [hasNextPage, isFetching, pageCount, fetchNextPage]);

  const run = useGetWorkflow(workflow);
  // Whoever groups the events does it once for each answer, and not at each step of the clock.
  const events = useMemo(() => data?.pages.flatMap(({ entries }) => entries), [data]);
  const attempts = useMemo(
    () => attemptsOf(run.data?.groups.flatMap(({ tasks }) => tasks) ?? [], task, retryId),
    [run.data, task, retryId],
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

/** Without a number, the API gives the events of a task's last attempt. */
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
