"use client";

import { useEffect, useState } from "react";

/** The value as it was when it last stood still for `restTime` milliseconds; at first, as it is. */
export function useRested<Value>(value: Value, restTime: number): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (Object.is(value, rested)) return;
    const timer = setTimeout(() => setRested(value), restTime);
    return () => clearTimeout(timer);
  }, [value, rested, restTime]);
  return rested;
}
