"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { isApiError } from "@/lib/api/api-error";
import { getListWorkflowsQueryOptions } from "@/lib/api/generated";
import type { OptionsLoader } from "./workflow-filters";

/** Workflows whose users, pools and tags are suggested: enough to know what is in use now, at one small request. */
const SAMPLE_ROWS = 200;

/**
 * Suggestions from the newest workflows, since those are what people look for: whoever submitted none of them is
 * not suggested. All columns share one request, which is made when somebody first turns to one of their fields.
 */
export function useOptionsLoader(): OptionsLoader {
  const client = useQueryClient();
  return useCallback(
    (column) => async () => {
      try {
        const { entries } = await client.fetchQuery(getListWorkflowsQueryOptions({ limit: SAMPLE_ROWS }));
        const values = new Set(entries.flatMap((entry) => entry[column] ?? []));
        return [...values].sort().map((value) => ({ value, label: value }));
      } catch (error) {
        throw isApiError(error) ? new Error(error.detail, { cause: error }) : error;
      }
    },
    [client],
  );
}
