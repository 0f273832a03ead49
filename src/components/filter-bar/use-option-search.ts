"use client";

import { useEffect } from "react";
import type { AsyncFilterField } from "@/lib/filters/filter-types";
import { type AsyncOptions, needsSearch } from "./use-async-options";

/** Milliseconds without typing before a search. */
const REST_TIME = 200;

/** Searches the values of a field while typing, where the server has more than it sent. */
export function useOptionSearch(
  field: AsyncFilterField | undefined,
  state: AsyncOptions | undefined,
  query: string,
  search: (field: AsyncFilterField, query: string) => unknown,
): void {
  const isNeeded = needsSearch(state, query);
  useEffect(() => {
    if (field === undefined || !isNeeded) return;
    const timer = setTimeout(() => search(field, query), REST_TIME);
    return () => clearTimeout(timer);
  }, [field, isNeeded, query, search]);
}
