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

/** What a cancelled run changes: itself and the lists it stands in, and the capacity that it gives back. */
const CHANGED_KEYS = [
  // Single workflows have keys that begin with this one.
  getListWorkflowsQueryKey(),
  getListTasksQueryKey(),
  getListPoolsQueryKey(),
  getListResourcesQueryKey(),
];

interface CancelRequest {
  names: readonly string[];
  params: CancelWorkflowParams;
}

/** Cancels workflows and has all that shows them ask again. */
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
      // What failed may have changed, too: nobody knows what became of a request without an answer.
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
