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
  /** Of the last request; there may be data of an earlier one. Stays while the request is repeated. */
  error: ApiError | null;
  /** When the data arrived, in milliseconds of the screen's clock. */
  updatedAt: number;
  /** A request that somebody asked for is under way; those of the interval do not count. */
  refreshing: boolean;
  /** Resolves to whether it worked. */
  refresh: () => Promise<boolean>;
}

/**
 * A workflow that is kept up to date until it ends. The browser's hidden tabs do not ask.
 * @param interval seconds from one time to the next; 0 for only when somebody asks.
 */
export function useWorkflowDetail(name: string, interval: RefreshInterval): WorkflowDetail {
  const [refreshing, setRefreshing] = useState(false);
  const { data, error, dataUpdatedAt, refetch } = useGetWorkflow(name, {
    query: {
      refetchInterval: ({ state }) =>
        state.data === undefined || hasEnded(state.data) || interval === 0 ? false : interval * 1000,
    },
  });

  // Once there is data, the page shows its age and so keeps the clock running; only that age follows its steps.
  const now = useNow(data === undefined);
  // The query stamps its data with the machine's time, which is another one than the screen's where that is frozen.
  const [arrival, setArrival] = useState({ stamp: dataUpdatedAt, time: now });
  if (arrival.stamp !== dataUpdatedAt) setArrival({ stamp: dataUpdatedAt, time: now });

  // A query without data forgets its error as soon as it asks again; the retry button would vanish under the finger.
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
