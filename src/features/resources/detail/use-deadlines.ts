"use client";

import { useQueries } from "@tanstack/react-query";
import { getGetWorkflowQueryOptions } from "@/lib/api/generated";
import { type Deadline, deadlineOf } from "./deadline";

/**
 * When workflows must end, by name; undefined while it loads, null if unknown. A start and a timeout do not change: each
 * workflow is requested once, and not with the page's refreshes.
 */
export function useDeadlines(workflows: readonly string[]): ReadonlyMap<string, Deadline | undefined> {
  return useQueries({
    queries: workflows.map((name) =>
      getGetWorkflowQueryOptions(name, { query: { staleTime: Number.POSITIVE_INFINITY } }),
    ),
    combine: (results) =>
      new Map(
        results.map(({ data, isError }, place) => [
          workflows[place] ?? "",
          data === undefined ? (isError ? null : undefined) : deadlineOf(data),
        ]),
      ),
  });
}
