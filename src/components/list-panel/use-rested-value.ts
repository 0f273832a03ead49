"use client";

import { useEffect, useState } from "react";

/** Milliseconds on a row before anything is requested for it. */
const REST_TIME = 150;

/**
 * The last value that was stable for a moment, initially the value itself: the row of a panel that follows the focus, so
 * that rows passed over quickly are not requested.
 */
export function useRestedValue<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (Object.is(value, rested)) return;
    const timer = setTimeout(() => setRested(value), REST_TIME);
    return () => clearTimeout(timer);
  }, [value, rested]);
  return rested;
}
