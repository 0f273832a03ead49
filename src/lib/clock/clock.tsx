"use client";

import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";

/**
 * The screens' source of the current time. Rendering never reads the machine's clock: a frozen clock gives identical
 * pixels, and a ticking one re-renders relative times.
 */
export interface Clock {
  /** Milliseconds since the epoch; stable between notifications. */
  now(): number;
  subscribe(listener: () => void): () => void;
}

/** A clock frozen at `epochMilliseconds`. */
export function frozenClock(epochMilliseconds: number): Clock {
  return { now: () => epochMilliseconds, subscribe: () => () => {} };
}

/** A clock that follows `readTime` in steps of `stepMilliseconds` while it has listeners. */
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
    now() {
      // Nothing else moves it while nobody listens.
      if (timer === undefined) current = step();
      return current;
    },
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
 * The current time in milliseconds since the epoch. Throws outside a `ClockProvider`.
 * @param follows false while nothing on screen depends on it, to skip re-renders.
 */
export function useNow(follows = true): number {
  const clock = useClock();
  return useSyncExternalStore(follows ? clock.subscribe : subscribeToNothing, clock.now, clock.now);
}

/** Reads the current time in milliseconds since the epoch when it is called: for requests, which are no rendering. */
export function useReadNow(): () => number {
  return useClock().now;
}

function useClock(): Clock {
  const clock = useContext(ClockContext);
  if (clock === null) throw new Error("useNow needs a ClockProvider above it: wrap the screen in one.");
  return clock;
}
