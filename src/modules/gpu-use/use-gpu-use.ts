"use client";

import { keepPreviousData, type QueryKey } from "@tanstack/react-query";
import { getGetUsageQueryKey, useGetUsage } from "@/lib/api/generated";
import { useNow } from "@/lib/clock/clock";
import { type UseRange, type UseSubject, usageRequest } from "./usage-range";

const NO_KEY: QueryKey = [];

/**
 * GPUs in use over time.
 * @param under beginning of the query's key, by which the page refreshes it; without it the key begins with `getGetUsageQueryKey()`.
 */
export function useGpuUse(subject: UseSubject, range: UseRange, under = NO_KEY) {
  const request = usageRequest(subject, range, useNow());
  return useGetUsage(request, {
    query: {
      queryKey: [...under, ...getGetUsageQueryKey(request)],
      // While time goes on the subject stays the same; the use of another pool would be wrong.
      placeholderData: (before, query) =>
        isOf(query?.queryKey, subject) ? keepPreviousData(before) : undefined,
    },
  });
}

function isOf(queryKey: readonly unknown[] | undefined, subject: UseSubject): boolean {
  const parameters = queryKey?.at(-1);
  if (typeof parameters !== "object" || parameters === null) return false;
  return Object.entries(subject).every(([key, value]) => Reflect.get(parameters, key) === value);
}
