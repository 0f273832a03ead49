"use client";

import { useGetProfile } from "./generated";

export interface CurrentUser {
  /** Undefined while loading, or if unavailable. */
  username: string | undefined;
  isPending: boolean;
}

/** The signed-in user. Requested once, since it does not change. */
export function useCurrentUser(): CurrentUser {
  const { data, isPending } = useGetProfile({
    query: { select: ({ profile }) => profile.username, staleTime: Number.POSITIVE_INFINITY },
  });
  return { username: data, isPending };
}
