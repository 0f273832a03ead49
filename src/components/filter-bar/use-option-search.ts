"use client";

import { useEffect } from "react";
import type { AsyncFilterField } from "@/lib/filters/filter-types";
import { type AsyncOptions, needsSearch } from "./use-async-options";

/** How long nobody types, in milliseconds, until the server is asked. */
const REST_TIME = 200;

/** Looks for the values of a field as somebody types, where the server has more than it sent. */
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
