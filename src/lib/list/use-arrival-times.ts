"use client";

import { useState } from "react";
import { useNow } from "../clock/clock.tsx";

/**
 * When answers arrived, in milliseconds of the screen's clock, by the stamps that the query client gave them. It
 * stamps with the machine's time, which is another one than the screen's where that is frozen.
 */
export function useArrivalTimes(stamps: readonly number[]): readonly number[] {
  const now = useNow();
  /** Only ever added to, with what holds for good: rendering twice gives the same. */
  const [arrivals] = useState(() => new Map<number, number>());
  return stamps.map((stamp) => {
    const known = arrivals.get(stamp);
    if (known !== undefined) return known;
    arrivals.set(stamp, now);
    return now;
  });
}
