"use client";

import { keepPreviousData } from "@tanstack/react-query";
import { useGetUsage } from "@/lib/api/generated";
import { useNow } from "@/lib/clock/clock";
import { type UseRange, type UseSubject, usageRequest } from "./usage-range";

/** GPUs in use over time. Its query key begins with that of `getUsage`, so refresh it by `getGetUsageQueryKey()`. */
export function useGpuUse(subject: UseSubject, range: UseRange) {
  const request = usageRequest(subject, range, useNow());
  return useGetUsage(request, {
    query: {
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
