"use client";

import { useState } from "react";
import { useNow } from "../clock/clock.tsx";

/**
 * Arrival times in milliseconds of the screen's clock, by query timestamps. Those use the machine's time, which differs
 * from the screen's clock where that is frozen.
 */
export function useArrivalTimes(stamps: readonly number[]): readonly number[] {
  const now = useNow();
  /** Append-only, so that rendering twice gives the same result. */
  const [arrivals] = useState(() => new Map<number, number>());
  return stamps.map((stamp) => {
    const known = arrivals.get(stamp);
    if (known !== undefined) return known;
    arrivals.set(stamp, now);
    return now;
  });
}
