"use client";

import { createSerializer } from "nuqs/server";
import { useSyncExternalStore } from "react";
import { FILTER_PARAMETER, filterChipsParser } from "@/lib/filters/filter-search-params";
import { readListSearch } from "./list-search";

const listPath = "/workflows";

const serialize = createSerializer({ [FILTER_PARAMETER]: filterChipsParser });

/** URL of the list filtered by a value, such as a user. */
export function filteredListHref(field: string, value: string): string {
  return serialize(listPath, { [FILTER_PARAMETER]: [{ field, value }] });
}

/** URL of the list with its last filters. */
export function useWorkflowListHref(): string {
  // Constant while this page is mounted, so there is nothing to subscribe to.
  const search = useSyncExternalStore(subscribeToNothing, readListSearch, () => "");
  return `${listPath}${search}`;
}

const subscribeToNothing = () => () => {};
