"use client";

import { useQueryClient } from "@tanstack/react-query";
import { getGetWorkflowQueryKey, useGetWorkflow } from "@/lib/api/generated";
import { useRested } from "./use-rested";

/** How long an arrow key must rest on a row, in milliseconds, until its workflow is asked for. */
const REST_TIME = 150;

/** A workflow for the preview. Rows that are passed by are not asked for; a request for a row that was left is cancelled. */
export function usePreviewedWorkflow(name: string) {
  const client = useQueryClient();
  const rested = useRested(name, REST_TIME);
  const isKnown = client.getQueryData(getGetWorkflowQueryKey(name)) !== undefined;
  const { data, error, refetch, isFetching } = useGetWorkflow(isKnown ? name : rested);
  const isOfName = isKnown || rested === name;
  return {
    /** Undefined while it is on its way. */
    workflow: isOfName ? data : undefined,
    error: isOfName && data === undefined ? error : null,
    retrying: isFetching,
    retry: () => void refetch(),
  };
}
