import { type ListPath, listHref } from "@/lib/hrefs/list-href";

/** Whose workflows and pools the page shows. */
export const SCOPES = ["mine", "pools", "all"] as const;
export type Scope = (typeof SCOPES)[number];

export const scopeLabels: Readonly<Record<Scope, string>> = { mine: "Mine", pools: "My pools", all: "All" };

/** The signed-in user. */
export interface Viewer {
  readonly username: string;
  /** Pools that the user may use; all if empty. */
  readonly pools: readonly string[];
}

/** What a scope selects. */
export interface ScopeFilters {
  readonly scope: Scope;
  /** Filters of workflows and tasks. */
  readonly workflows: { readonly users?: string[]; readonly pools?: string[] };
  /** Names of the pools; undefined for all. */
  readonly poolNames?: string[];
}

/**
 * Filters of a scope; those of all while the viewer is unknown. Workflows of the viewer may be in any pool, but the pools
 * of "mine" are those that the viewer may use.
 */
export function scopeFilters(scope: Scope, viewer: Viewer | undefined): ScopeFilters {
  if (scope === "all" || viewer === undefined) return { scope: "all", workflows: {} };
  const poolNames = viewer.pools.length === 0 ? undefined : viewer.pools.toSorted();
  const workflows =
    scope === "mine" ? { users: [viewer.username] } : poolNames === undefined ? {} : { pools: poolNames };
  return { scope, workflows, ...(poolNames !== undefined && { poolNames }) };
}

type Values = string | readonly string[];

/** URL of a list of workflows, tasks or what they hold, within the scope; of all while that is not known. */
export function scopedHref(
  path: Extract<ListPath, "/workflows" | "/tasks" | "/occupancy">,
  scope: ScopeFilters | undefined,
  filters: Readonly<Record<string, Values | undefined>> = {},
): string {
  return listHref(path, { user: scope?.workflows.users, pool: scope?.workflows.pools, ...filters });
}

/** URL of the list of the scope's pools. */
export function scopedPoolsHref(scope: ScopeFilters | undefined, status?: Values): string {
  return listHref("/pools", { scope: scope?.poolNames === undefined ? undefined : "mine", status });
}
