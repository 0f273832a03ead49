"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { RefreshControlProps } from "./refresh-control";
import { type RefreshInterval, useRefreshInterval } from "./refresh-interval";

/** Something refreshable, such as the rows of a list. */
export interface Refreshable {
  /** Resolves to whether it succeeded. */
  refresh: () => Promise<boolean>;
  /** Time of the data on screen, in milliseconds of the screen's clock; undefined without data. */
  updatedAt: number | undefined;
  /** Why the last refresh failed. */
  refreshError: Error | undefined;
  /** Whether the user may not see it: it is refreshed only manually. */
  isForbidden: boolean;
}

/**
 * Refreshes a page manually, and automatically at the interval stored in this browser.
 * @param page storage key of the interval.
 * @param fallback default interval in seconds; 0 for none.
 * @returns props of a `RefreshControl`.
 */
export function useRefreshControl(
  page: string,
  { refresh, updatedAt, refreshError, isForbidden }: Refreshable,
  fallback: RefreshInterval = 0,
): RefreshControlProps {
  const [refreshing, setRefreshing] = useState(false);
  const [interval, onIntervalChange] = useRefreshInterval(page, fallback);
  useAutoRefresh(isForbidden ? 0 : interval, refresh);
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

/**
 * Calls `onRefresh` every `interval` seconds while the tab is visible. A hidden tab does not refresh; a missed refresh
 * runs once when it becomes visible again.
 */
export function useAutoRefresh(interval: RefreshInterval, onRefresh: () => unknown): void {
  const refresh = useEffectEvent(() => void onRefresh());
  useEffect(() => {
    if (interval === 0) return;
    let isDue = false;
    const onInterval = () => {
      if (document.visibilityState === "hidden") isDue = true;
      else refresh();
    };
    const onVisibilityChange = () => {
      if (!isDue || document.visibilityState === "hidden") return;
      isDue = false;
      refresh();
    };
    const timer = window.setInterval(onInterval, interval * 1000);
    document.addEventListener("visibilitychange", onVisibilityChange);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", onVisibilityChange);
    };
  }, [interval]);
}
