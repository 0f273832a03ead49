"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { type LogScope, openLogStream } from "../pages/log-request";
import { LogFollower } from "./log-follower";

/**
 * Follows a log after its first `from` lines, while it may grow. If the log ends meanwhile, its last lines still come.
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
  return follower;
}
