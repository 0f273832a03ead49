"use client";

import { useEffect, useState } from "react";

/** The last value that was stable for `restTime` milliseconds; initially the value itself. */
export function useRested<Value>(value: Value, restTime: number): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (Object.is(value, rested)) return;
    const timer = setTimeout(() => setRested(value), restTime);
    return () => clearTimeout(timer);
  }, [value, rested, restTime]);
  return rested;
}
