"use client";

import { useGetProfile } from "@/lib/api/generated";

export interface AllowedPools {
  /** Undefined if all pools are allowed or while loading; then the server decides. */
  names: readonly string[] | undefined;
  isPending: boolean;
}

/** Names of the pools in the user's profile. A profile without pools allows all. */
export function useAllowedPools(enabled: boolean): AllowedPools {
  const { data, isPending } = useGetProfile({ query: { enabled, select: ({ pools }) => pools } });
  return { names: data === undefined || data.length === 0 ? undefined : data, isPending };
}
