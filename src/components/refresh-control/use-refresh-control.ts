"use client";

import { useState } from "react";
import type { RefreshControlProps } from "./refresh-control";
import { type RefreshInterval, useRefreshInterval } from "./refresh-interval";
import { useAutoRefresh } from "./use-auto-refresh";

/** Something refreshable, such as the rows of a list. */
export interface Refreshable {
  /** Resolves to whether it succeeded. */
  refresh: () => Promise<boolean>;
  /** Time of the data on screen, in milliseconds of the screen's clock; undefined without data. */
  updatedAt: number | undefined;
  /** Why the last refresh failed. */
  refreshError: Error | undefined;
}

/**
 * Refreshes a page manually, and automatically at the interval stored in this browser.
 * @param page storage key of the interval.
 * @param fallback default interval in seconds; 0 for none.
 * @returns props of a `RefreshControl`.
 */
export function useRefreshControl(
  page: string,
  { refresh, updatedAt, refreshError }: Refreshable,
  fallback: RefreshInterval = 0,
): RefreshControlProps {
  const [refreshing, setRefreshing] = useState(false);
  const [interval, onIntervalChange] = useRefreshInterval(page, fallback);
  useAutoRefresh(interval, refresh);
  return {
    updatedAt,
    refreshing,
    async onRefresh() {
      setRefreshing(true);
      const isDone = await refresh();
      setRefreshing(false);
      return isDone;
    },
    interval,
    onIntervalChange,
    failure: refreshError?.message,
  };
}
