import type { FilterOption } from "./filter-types.ts";

/**
 * Options whose label or value contains `query`, ignoring case: exact matches first, then prefixes, then word prefixes,
 * then the rest, each in the given order. All options for an empty query. O(options).
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

/** 0 is best; Infinity means no match. */
function rankOf(text: string, lowerQuery: string): number {
  const lower = text.toLowerCase();
  if (lower === lowerQuery) return 0;
  const position = lower.indexOf(lowerQuery);
  if (position === -1) return Number.POSITIVE_INFINITY;
  if (position === 0) return 1;
  return /[\s_\-./:]/.test(lower.charAt(position - 1)) ? 2 : 3;
}
