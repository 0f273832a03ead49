"use client";

import { useEffect } from "react";
import type { TaskQueryResponse } from "@/lib/api/generated.schemas";
import { isLive } from "./shell-session";
import { useTerminalStore, useWorkflowShells } from "./terminal-sessions";

/**
 * Ends the open shells of attempts that have ended, as the server has: they take no more input, and leaving the page
 * needs no confirmation for them.
 * @param attempts of the workflow's tasks; shells of others stay as they are.
 */
export function useShellsEnd(workflow: string, attempts: readonly TaskQueryResponse[]): void {
  const store = useTerminalStore();
  const shells = useWorkflowShells(workflow);
  useEffect(() => {
    for (const { place } of shells.filter(isLive)) {
      const isOfShell = ({ name, retry_id: retryId }: TaskQueryResponse) =>
        name === place.task && retryId === place.retryId;
      if (attempts.find(isOfShell)?.end_time !== undefined) store.endWithTask(place);
    }
  }, [store, shells, attempts]);
}
