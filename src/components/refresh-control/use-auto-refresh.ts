"use client";

import { useEffect, useEffectEvent } from "react";
import type { RefreshInterval } from "./refresh-interval";

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
