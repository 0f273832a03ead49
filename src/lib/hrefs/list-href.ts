import { createSerializer } from "nuqs/server";
import { FILTER_PARAMETER, filterChipsParser } from "../filters/filter-search-params.ts";
import type { FilterChip } from "../filters/filter-types.ts";
import { nameSegment } from "./name-segment.ts";

/** Paths of the lists that filters of others lead to. */
export type ListPath = "/workflows" | "/tasks" | "/pools" | "/resources" | "/occupancy";

const serialize = createSerializer({ [FILTER_PARAMETER]: filterChipsParser });

/**
 * URL of a list with filters. Without filters that of workflows shows the user's own, so ask for all of them.
 *
 * @example listHref("/tasks", { status: ["RUNNING", "INITIALIZING"], pool: "training-h100" })
 */
export function listHref(
  path: ListPath,
  filters: Readonly<Record<string, string | readonly string[] | undefined>> = {},
): string {
  const chips = Object.entries(filters).flatMap(([field, values = []]): FilterChip[] =>
    [values].flat().map((value) => ({ field, value })),
  );
  if (chips.length > 0) return serialize(path, { [FILTER_PARAMETER]: chips });
  return path === "/workflows" ? `${path}?all=true` : path;
}

/** URL of a pool's page. */
export function poolHref(name: string): string {
  return `/pools/${nameSegment(name)}`;
}

/** URL of a node's page. */
export function nodeHref(hostname: string): string {
  return `/resources/${nameSegment(hostname)}`;
}
