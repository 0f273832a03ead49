"use client";

import { useGetProfile } from "@/lib/api/generated";

export interface AllowedPools {
  /** Undefined where all are allowed, and while nobody knows: then the service decides. */
  names: readonly string[] | undefined;
  isPending: boolean;
}

/** Names of the pools that the person's profile allows. A profile without any allows all. */
export function useAllowedPools(enabled: boolean): AllowedPools {
  const { data, isPending } = useGetProfile({ query: { enabled, select: ({ pools }) => pools } });
  return { names: data === undefined || data.length === 0 ? undefined : data, isPending };
}
