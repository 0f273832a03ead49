"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import {
  cancelWorkflow,
  getListPoolsQueryKey,
  getListResourcesQueryKey,
  getListTasksQueryKey,
  getListWorkflowsQueryKey,
} from "@/lib/api/generated";
import type { CancelWorkflowParams } from "@/lib/api/generated.schemas";
import { type CancelResult, cancelEach } from "./cancel-each";

/** Queries that a cancellation affects: the workflow, the lists that contain it, and the capacity it frees. */
const CHANGED_KEYS = [
  // Also the prefix of the keys of single workflows.
  getListWorkflowsQueryKey(),
  getListTasksQueryKey(),
  getListPoolsQueryKey(),
  getListResourcesQueryKey(),
];

interface CancelRequest {
  names: readonly string[];
  params: CancelWorkflowParams;
}

/** Cancels workflows and invalidates the queries that show them. */
export function useCancelWorkflows() {
  const client = useQueryClient();
  const [answered, setAnswered] = useState(0);
  const stopper = useRef<AbortController>(undefined);
  const { mutateAsync, isPending } = useMutation({
    async mutationFn({ names, params }: CancelRequest): Promise<CancelResult[]> {
      const controller = new AbortController();
      stopper.current = controller;
      setAnswered(0);
      const results = await cancelEach({
        names,
        signal: controller.signal,
        onProgress: setAnswered,
        cancel: (name, signal) => cancelWorkflow(name, params, { signal }),
      });
      // Also after failures: a request without a response may still have succeeded.
      for (const queryKey of CHANGED_KEYS) void client.invalidateQueries({ queryKey });
      return results;
    },
  });
  return {
    cancelWorkflows: mutateAsync,
    isRunning: isPending,
    /** Requests that have been answered since the last start. */
    answered,
    stop: () => stopper.current?.abort(),
  };
}
