"use client";

import { useState } from "react";
import { formatCount, formatNumber } from "../format/number.ts";

export interface ResultCount {
  /** "10,000 workflows", or "1,234 of 10,000 workflows" under filters; undefined while unknown. */
  resultCount: string | undefined;
  /** "10,000 without filters"; undefined without filters, or while unknown. */
  unfilteredNote: string | undefined;
}

/**
 * Result count in words. The unfiltered total is known under filters only if it was loaded before; it is not requested
 * for this.
 * @param noun singular: "workflow".
 */
export function useResultCount(total: number | undefined, isFiltered: boolean, noun: string): ResultCount {
  const [whole, setWhole] = useState<number>();
  if (!isFiltered && total !== undefined && total !== whole) setWhole(total);
  const isPart = isFiltered && whole !== undefined;
  const unfilteredNote = isPart ? `${formatNumber(whole)} without filters` : undefined;
  if (total === undefined) return { resultCount: undefined, unfilteredNote };
  return {
    resultCount: isPart ? `${formatNumber(total)} of ${formatCount(whole, noun)}` : formatCount(total, noun),
    unfilteredNote,
  };
}
