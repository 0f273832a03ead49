"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { getGetWorkflowQueryKey, useGetWorkflow } from "@/lib/api/generated";

/** Milliseconds on a row before its workflow is requested. */
const REST_TIME = 150;

/**
 * A workflow for the preview. Rows passed over quickly are not requested; a request for a row that was left is
 * canceled.
 */
export function usePreviewedWorkflow(name: string) {
  const client = useQueryClient();
  const rested = useRested(name, REST_TIME);
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

/** The last value that was stable for `restTime` milliseconds; initially the value itself. */
function useRested<Value>(value: Value, restTime: number): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (Object.is(value, rested)) return;
    const timer = setTimeout(() => setRested(value), restTime);
    return () => clearTimeout(timer);
  }, [value, rested, restTime]);
  return rested;
}
