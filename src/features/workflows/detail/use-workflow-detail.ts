"use client";

import { hashKey, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { RefreshInterval } from "@/components/refresh-control/refresh-interval";
import { hasEnded } from "@/components/workflow/workflow-state";
import type { ApiError } from "@/lib/api/api-error";
import { getGetWorkflowQueryKey, useGetWorkflow } from "@/lib/api/generated";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { useNow } from "@/lib/clock/clock";

export interface WorkflowDetail {
  workflow: WorkflowQueryResponse | undefined;
  /** Error of the last request, kept while it is retried; there may be older data. */
  error: ApiError | null;
  /** Arrival time of the data, in milliseconds of the screen's clock. */
  updatedAt: number;
  /** A manual refresh is in flight; automatic ones do not count. */
  refreshing: boolean;
  /** Resolves to whether it succeeded. */
  refresh: () => Promise<boolean>;
}

/**
 * A workflow, refreshed until it ends or is forbidden, and with it what is on screen of its living parts. Hidden browser
 * tabs do not refresh.
 * @param interval seconds between refreshes; 0 for manual only.
 */
export function useWorkflowDetail(name: string, interval: RefreshInterval): WorkflowDetail {
  const [refreshing, setRefreshing] = useState(false);
  const { data, error, dataUpdatedAt, refetch } = useGetWorkflow(name, {
    query: {
      refetchInterval: ({ state: { data: latest, error: failure } }) =>
        latest === undefined || hasEnded(latest) || failure?.status === 403 || interval === 0
          ? false
          : interval * 1000,
    },
  });

  useLivingParts(name);

  // Once there is data, the page shows its age and keeps the clock running; only the age follows its ticks.
  const now = useNow(data === undefined);
  // The query stamps its data with the machine's time, which differs from the screen's clock where that is frozen.
  const [arrival, setArrival] = useState({ stamp: dataUpdatedAt, time: now });
  if (arrival.stamp !== dataUpdatedAt) setArrival({ stamp: dataUpdatedAt, time: now });

  // A query without data clears its error on refetch; keep it, so that the retry button does not disappear.
  const [lastError, setLastError] = useState(error);
  if (error !== null && error !== lastError) setLastError(error);

  async function refresh() {
    setRefreshing(true);
    const result = await refetch();
    setRefreshing(false);
    return result.isSuccess;
  }

  return {
    workflow: data,
    error: error ?? (refreshing ? lastError : null),
    updatedAt: arrival.time,
    refreshing,
    refresh,
  };
}

/** Parts that change while a workflow runs, as they are called in keys of queries; logs are followed instead. */
const LIVING_PARTS: readonly unknown[] = ["events", "artifacts", "portforward"];

/**
 * Requests the parts on screen once after each refresh of their workflow: they are as new as its status, also when that
 * says that nothing more will come.
 */
function useLivingParts(name: string): void {
  const client = useQueryClient();
  useEffect(() => {
    const queryKey = getGetWorkflowQueryKey(name);
    const hash = hashKey(queryKey);
    const isLiving = (part: unknown) => LIVING_PARTS.includes(part);
    return client.getQueryCache().subscribe((event) => {
      if (event.type !== "updated" || event.action.type !== "success") return;
      // The first response shows the parts, which then load by themselves.
      if (event.query.queryHash !== hash || event.query.state.dataUpdateCount === 1) return;
      void client.invalidateQueries(
        { queryKey, predicate: (query) => query.queryKey.slice(queryKey.length).some(isLiving) },
        { cancelRefetch: false },
      );
    });
  }, [client, name]);
}
