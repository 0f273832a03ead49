"use client";

import { useState } from "react";
import type { RefreshInterval } from "@/components/refresh-control/refresh-interval";
import { hasEnded } from "@/components/workflow/workflow-state";
import type { ApiError } from "@/lib/api/api-error";
import { useGetWorkflow } from "@/lib/api/generated";
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
 * A workflow, refreshed until it ends or is forbidden. Hidden browser tabs do not refresh.
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
