"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { parserChecks } from "@/lib/address/address-checks";
import { useGetProfile } from "@/lib/api/generated";
import { TimelineMoment } from "@/lib/api/generated.schemas";
import { SCOPES, type Scope, type ScopeFilters, scopeFilters } from "./scope";
import { WINDOWS } from "./windows";

const parsers = {
  scope: parseAsStringLiteral(SCOPES),
  window: parseAsStringLiteral(WINDOWS).withDefault("24h"),
  of: parseAsStringLiteral(Object.values(TimelineMoment)).withDefault(TimelineMoment.submitted),
  pool: parseAsString,
};

/** Checks of the URL parameters. */
export const dashboardAddressChecks = parserChecks(
  { scope: parsers.scope, window: parsers.window, of: parsers.of },
  {
    scope: "use mine, pools, or all. Your own workflows are shown.",
    window: "use 1h, 24h, or 7d. The last 24 hours are shown.",
    of: "use submitted or ended. Submissions are shown.",
  },
);

/**
 * State of the page in its URL: `scope`, `window`, `of` for the time by which workflows are counted, and `pool` whose use
 * of GPUs is shown. Without a scope the page shows the user's own, or all if the user is unknown.
 */
export function useDashboardView() {
  const [address, setAddress] = useQueryStates(parsers, { history: "push" });
  const { data, isPending } = useGetProfile({ query: { staleTime: Number.POSITIVE_INFINITY } });
  const username = data?.profile.username;
  const scope: Scope = address.scope ?? "mine";
  const filters = useMemo<ScopeFilters | undefined>(() => {
    if (isPending && scope !== "all") return undefined;
    return scopeFilters(scope, username === undefined ? undefined : { username, pools: data?.pools ?? [] });
  }, [scope, isPending, username, data?.pools]);
  return {
    ...address,
    setAddress,
    /** Undefined while the user is not known yet: nothing should be requested. */
    filters,
    /** The effective one. */
    scope: filters?.scope ?? scope,
    username,
    /** The URL, or its default, asks for what is the user's, and nobody knows who that is. */
    isUserUnknown: !isPending && username === undefined && scope !== "all",
  };
}

export type DashboardView = ReturnType<typeof useDashboardView>;
