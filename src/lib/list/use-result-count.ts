"use client";

import { useState } from "react";
import { formatCount, formatNumber } from "../format/number.ts";

/**
 * Result count: "10,000 workflows", or "1,234 of 10,000 workflows" under filters if the unfiltered total was loaded
 * before; it is not requested for this. Undefined while unknown.
 * @param noun singular: "workflow".
 */
export function useResultCount(
  total: number | undefined,
  isFiltered: boolean,
  noun: string,
): string | undefined {
  const [whole, setWhole] = useState<number>();
  if (!isFiltered && total !== undefined && total !== whole) setWhole(total);
  if (total === undefined) return undefined;
  if (!isFiltered || whole === undefined) return formatCount(total, noun);
  return `${formatNumber(total)} of ${formatCount(whole, noun)}`;
}
