"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { getGetWorkflowQueryKey } from "@/lib/api/generated";
import { type LogScope, openLogStream } from "../pages/log-request";
import { LogFollower } from "./log-follower";

/**
 * Follows a log after its first `from` lines, while it may grow. If the log ends meanwhile, its last lines still come.
 * Once the server ends the stream, the page asks what became of the workflow.
 */
export function useLogFollower(
  scope: LogScope,
  from: number,
  live: boolean,
  delays: readonly number[] | undefined,
): LogFollower {
  const [wasLive] = useState(live);
  const [follower] = useState(
    () => new LogFollower({ open: (offset, signal) => openLogStream(scope, offset, signal), from, delays }),
  );
  useEffect(() => {
    follower.mayGoOn = live;
  }, [follower, live]);
  useEffect(() => {
    if (!wasLive) return;
    follower.start();
    return () => follower.stop();
  }, [follower, wasLive]);
  useSyncExternalStore(follower.subscribe, follower.getVersion, () => 0);
  const client = useQueryClient();
  const isQuiet = follower.state.kind === "quiet";
  useEffect(() => {
    if (isQuiet) void client.invalidateQueries({ queryKey: getGetWorkflowQueryKey(scope.workflow) });
  }, [client, isQuiet, scope.workflow]);
  return follower;
}
