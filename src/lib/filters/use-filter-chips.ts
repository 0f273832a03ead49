"use client";

import { useQueryState } from "nuqs";
import { FILTER_PARAMETER, filterChipsParser } from "./filter-search-params.ts";

/** The chips of the address and their setter; an empty list takes the parameter away. */
export function useFilterChips() {
  return useQueryState(FILTER_PARAMETER, filterChipsParser);
}
