"use client";

import { useEffect } from "react";

/** Where the list keeps the query string that it was left with, in this tab. */
export const LIST_SEARCH_KEY = "workflows-search";

/** Query string that the list was left with in this tab, with its question mark; "" when there is none. */
export function readListSearch(): string {
  try {
    return sessionStorage.getItem(LIST_SEARCH_KEY) ?? "";
  } catch {
    // Storage can be forbidden; then the way back leads to the whole list.
    return "";
  }
}

/** Keeps the list's query string (without question mark), so that a detail page leads back to the same view. */
export function useRememberedListSearch(search: string): void {
  useEffect(() => {
    try {
      sessionStorage.setItem(LIST_SEARCH_KEY, search === "" ? "" : `?${search}`);
    } catch {
      // Storage can be forbidden; then the way back leads to the whole list.
    }
  }, [search]);
}
