"use client";

import { createSerializer } from "nuqs/server";
import { useSyncExternalStore } from "react";
import { FILTER_PARAMETER, filterChipsParser } from "@/lib/filters/filter-search-params";
import { readListSearch } from "./list-search";

const listPath = "/workflows";

const serialize = createSerializer({ [FILTER_PARAMETER]: filterChipsParser });

/** Address of the list of workflows that have this value: all of one user's, for example. */
export function filteredListHref(field: string, value: string): string {
  return serialize(listPath, { [FILTER_PARAMETER]: [{ field, value }] });
}

/** Address of the list, with the filters that it was left with. */
export function useWorkflowListHref(): string {
  // Nothing changes it while this page stands, so there is nothing to subscribe to.
  const search = useSyncExternalStore(subscribeToNothing, readListSearch, () => "");
  return `${listPath}${search}`;
}

const subscribeToNothing = () => () => {};
