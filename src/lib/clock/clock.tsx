"use client";

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";

/**
 * Where screens read the present from. Rendering never asks the machine: a frozen clock gives the same pixels
 * for the same link, and a ticking one re-renders what shows an age.
 */
export interface Clock {
  /** Milliseconds since the epoch; stable between two notifications. */
  now(): number;
  subscribe(listener: () => void): () => void;
}

/** A clock that stands still at `epochMilliseconds`. */
export function frozenClock(epochMilliseconds: number): Clock {
  return { now: () => epochMilliseconds, subscribe: () => () => {} };
}

/** A clock that follows `readTime` in steps of `stepMilliseconds`, while somebody listens. */
export function tickingClock(readTime: () => number, stepMilliseconds = 1000): Clock {
  const listeners = new Set<() => void>();
  const step = () => Math.floor(readTime() / stepMilliseconds) * stepMilliseconds;
  let current = step();
  let timer: ReturnType<typeof setInterval> | undefined;
  const tick = () => {
    current = step();
    for (const listener of listeners) listener();
  };
  return {
    now: () => current,
    subscribe(listener) {
      listeners.add(listener);
      timer ??= setInterval(tick, stepMilliseconds);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) {
          clearInterval(timer);
          timer = undefined;
        }
      };
    },
  };
}

const ClockContext = createContext<Clock | null>(null);

export function ClockProvider({ clock, children }: { clock: Clock; children: ReactNode }) {
  return <ClockContext value={clock}>{children}</ClockContext>;
}

const subscribeToNothing = () => () => {};

/**
 * The present in milliseconds since the epoch. Throws outside a `ClockProvider`.
 * @param follows false where nothing that is shown depends on it now: the clock's steps then render nothing.
 */
export function useNow(follows = true): number {
  const clock = useContext(ClockContext);
  if (clock === null) throw new Error("useNow needs a ClockProvider above it: wrap the screen in one.");
  return useSyncExternalStore(follows ? clock.subscribe : subscribeToNothing, clock.now, clock.now);
}
