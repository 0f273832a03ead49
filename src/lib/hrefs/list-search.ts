"use client";

import { useEffect } from "react";

/** Session storage key of the list's last query string. */
export const LIST_SEARCH_KEY = "workflows-search";

/** The list's last query string in this tab, with its question mark; "" if none. */
export function readListSearch(): string {
  try {
    return sessionStorage.getItem(LIST_SEARCH_KEY) ?? "";
  } catch {
    // Storage may be unavailable; links then lead to the unfiltered list.
    return "";
  }
}

/** Remembers the list's query string (without question mark), so that detail pages lead back to the same view. */
export function useRememberedListSearch(search: string): void {
  useEffect(() => {
    try {
      sessionStorage.setItem(LIST_SEARCH_KEY, search === "" ? "" : `?${search}`);
    } catch {
      // Storage may be unavailable; links then lead to the unfiltered list.
    }
  }, [search]);
}
