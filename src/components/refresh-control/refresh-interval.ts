"use client";

import { useStoredValue } from "@/lib/stored-value";

/** Seconds between refreshes; 0 for manual only. */
export const REFRESH_INTERVALS = [0, 10, 30, 120, 300] as const;
export type RefreshInterval = (typeof REFRESH_INTERVALS)[number];

/** Local storage key of a page. */
export function refreshStorageKey(page: string): string {
  return `refresh-${page}`;
}

/** The selected interval of a page, stored in this browser; `fallback` before. */
export function useRefreshInterval(
  page: string,
  fallback: RefreshInterval,
): readonly [RefreshInterval, (interval: RefreshInterval) => void] {
  return useStoredValue(refreshStorageKey(page), (stored) => {
    const seconds = stored === null || stored === "" ? undefined : Number(stored);
    return REFRESH_INTERVALS.find((interval) => interval === seconds) ?? fallback;
  });
}

/** "Off", "10 s", "2 min". */
export function intervalLabel(interval: RefreshInterval): string {
  if (interval === 0) return "Off";
  return interval < 60 ? `${interval} s` : `${interval / 60} min`;
}

/** "10 seconds", "2 minutes", for sentences and screen readers. */
export function intervalWords(interval: RefreshInterval): string {
  return interval < 60 ? `${interval} seconds` : `${interval / 60} minutes`;
}
