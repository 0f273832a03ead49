"use client";

import { useEffect, useState } from "react";

/** A debounced value: updates after `delay` milliseconds without a change. */
export function useSettledValue<Value>(value: Value, delay: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (value === settled) return;
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, settled, delay]);
  return settled;
}
