import type { FilterOption } from "./filter-types.ts";

/**
 * The options that hold `query` in their label or value, in any case: equal ones first, then those that begin
 * with it, then those with a word that does, then the rest, each group in the given order. All of them for an
 * empty query. O(options).
 */
export function rankByText(options: readonly FilterOption[], query: string): readonly FilterOption[] {
  if (query === "") return options;
  const lower = query.toLowerCase();
  const groups: FilterOption[][] = [[], [], [], []];
  for (const option of options) {
    const rank = Math.min(rankOf(option.label, lower), rankOf(option.value, lower));
    groups[rank]?.push(option);
  }
  return groups.flat();
}

/** 0 is the best; Infinity means that the text does not hold the query. */
function rankOf(text: string, lowerQuery: string): number {
  const lower = text.toLowerCase();
  if (lower === lowerQuery) return 0;
  const position = lower.indexOf(lowerQuery);
  if (position === -1) return Number.POSITIVE_INFINITY;
  if (position === 0) return 1;
  return /[\s_\-./:]/.test(lower.charAt(position - 1)) ? 2 : 3;
}
