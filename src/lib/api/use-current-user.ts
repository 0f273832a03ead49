"use client";

import { useGetProfile } from "./generated";

export interface CurrentUser {
  /** Undefined until it is known, and where it cannot be found out. */
  username: string | undefined;
  isPending: boolean;
}

/** Who looks at the console. Asked for once: nobody becomes somebody else under way. */
export function useCurrentUser(): CurrentUser {
  const { data, isPending } = useGetProfile({
    query: { select: ({ profile }) => profile.username, staleTime: Number.POSITIVE_INFINITY },
  });
  return { username: data, isPending };
}
