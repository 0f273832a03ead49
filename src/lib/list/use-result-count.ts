"use client";

import { useState } from "react";
import { formatCount, formatNumber } from "../format/number.ts";

/**
 * How many there are, in words: "10,000 workflows", and under filters "1,234 of 10,000 workflows" where the whole
 * list has been seen before: its total is not asked for to be shown. Undefined while nothing is known.
 * @param noun what is counted, in the singular: "workflow".
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
