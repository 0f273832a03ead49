"use client";

import { useState } from "react";
import type { ApiError } from "./api-error";
import { useGetWorkflowSpec } from "./generated";

export interface WorkflowSpec {
  text: string | undefined;
  /** Kept while the request is retried. */
  error: ApiError | null;
  retrying: boolean;
  retry: () => void;
}

export interface WorkflowSpecOptions {
  /** False to wait. */
  enabled?: boolean;
}

/** The spec of a workflow. Requested once, since it never changes. */
export function useWorkflowSpec(
  name: string,
  template: boolean,
  { enabled = true }: WorkflowSpecOptions = {},
): WorkflowSpec {
  const [retrying, setRetrying] = useState(false);
  const { data, error, refetch } = useGetWorkflowSpec(name, template ? { use_template: true } : undefined, {
    query: { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY, enabled },
  });
  // A query without data clears its error on refetch; keep it, so that the retry button does not disappear.
  const [lastError, setLastError] = useState(error);
  if (error !== null && error !== lastError) setLastError(error);

  async function retry() {
    setRetrying(true);
    await refetch();
    setRetrying(false);
  }

  return { text: data, error: error ?? (retrying ? lastError : null), retrying, retry };
}
