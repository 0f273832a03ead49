"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { LogFollower } from "./log-follower";
import { type LogScope, openLogStream } from "./log-request";

/**
 * What is written to a log after its first `from` lines, for as long as it may grow. The log may end while it is
 * followed: its last lines still come.
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
