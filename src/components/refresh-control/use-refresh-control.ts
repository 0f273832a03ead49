"use client";

import { useState } from "react";
import type { RefreshControlProps } from "./refresh-control";
import { type RefreshInterval, useRefreshInterval } from "./refresh-interval";
import { useAutoRefresh } from "./use-auto-refresh";

/** What is refreshed, such as the rows of a list. */
export interface Refreshable {
  /** Resolves to whether it worked. */
  refresh: () => Promise<boolean>;
  /** Of what is shown, in milliseconds of the screen's clock; undefined while nothing is. */
  updatedAt: number | undefined;
  /** Why the last refresh failed. */
  refreshError: Error | undefined;
}

/**
 * Refreshes a page when somebody asks for it, and by itself at the interval that is chosen for it in this browser.
 * @param page under which name the interval is kept.
 * @param fallback the interval, in seconds, before one is chosen; 0 for none.
 * @returns what a `RefreshControl` shows of it.
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
