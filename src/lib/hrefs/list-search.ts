"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { ListPath } from "./list-href.ts";

/** Session storage key of the list's last query string. */
export function listSearchKey(path: ListPath): string {
  return `${path.slice(1)}-search`;
}

/** The list's last query string in this tab, with its question mark; "" if none. */
function readListSearch(path: ListPath): string {
  try {
    return sessionStorage.getItem(listSearchKey(path)) ?? "";
  } catch {
    // Storage may be unavailable; links then lead to the unfiltered list.
    return "";
  }
}

/** Remembers the list's query string (without question mark), so that detail pages lead back to the same view. */
export function useRememberedListSearch(path: ListPath, search: string): void {
  useEffect(() => {
    try {
      sessionStorage.setItem(listSearchKey(path), search === "" ? "" : `?${search}`);
    } catch {
      // Storage may be unavailable; links then lead to the unfiltered list.
    }
  }, [path, search]);
}

/** URL of a list with its last filters. */
export function useLastListHref(path: ListPath): string {
  // Constant while a detail page is mounted, so there is nothing to subscribe to.
  const search = useSyncExternalStore(
    subscribeToNothing,
    () => readListSearch(path),
    () => "",
  );
  return `${path}${search}`;
}

const subscribeToNothing = () => () => {};
