"use client";

import { useQueryState } from "nuqs";
import { FILTER_PARAMETER, filterChipsParser } from "./filter-search-params.ts";

/** Chips in the URL and their setter; an empty list removes the parameter. */
export function useFilterChips() {
  return useQueryState(FILTER_PARAMETER, filterChipsParser);
}
