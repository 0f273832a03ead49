"use client";

import { useEffect, useState } from "react";

/** A value as it is once it has not changed for `delay` milliseconds: what follows typing need not follow each key. */
export function useSettledValue<Value>(value: Value, delay: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (value === settled) return;
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, settled, delay]);
  return settled;
}
