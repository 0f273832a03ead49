"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRestedValue } from "@/components/list-panel/use-rested-value";
import { getGetWorkflowQueryKey, useGetWorkflow } from "@/lib/api/generated";

/**
 * A workflow for the preview. Rows passed over quickly are not requested; a request for a row that was left is
 * canceled.
 */
export function usePreviewedWorkflow(name: string) {
  const client = useQueryClient();
  const rested = useRestedValue(name);
  const isKnown = client.getQueryData(getGetWorkflowQueryKey(name)) !== undefined;
  const { data, error, refetch, isFetching } = useGetWorkflow(isKnown ? name : rested);
  const isOfName = isKnown || rested === name;
  return {
    /** Undefined while loading. */
    workflow: isOfName ? data : undefined,
    error: isOfName && data === undefined ? error : null,
    retrying: isFetching,
    retry: () => void refetch(),
  };
}
