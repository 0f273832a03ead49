"use client";

import { useStoredValue } from "@/lib/stored-value";

/** Seconds between two refreshes; 0 for none but those that somebody asks for. */
export const REFRESH_INTERVALS = [0, 10, 30, 120, 300] as const;
export type RefreshInterval = (typeof REFRESH_INTERVALS)[number];

/** What is kept in local storage for a page, under this key. */
export function refreshStorageKey(page: string): string {
  return `refresh-${page}`;
}

/** The interval that somebody chose for a page in this browser, `fallback` before that. */
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
