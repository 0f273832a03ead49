import type { FilterChip } from "@/lib/filters/filter-types";

/** Key of the filter for the submitter. */
export const USER_FIELD = "user";

/** The user's own, everyone's, or other users'. */
export type Whose = "mine" | "everyone" | "others";

/** Whose workflows the chips select; `username` is the current user. */
export function whoseWorkflows(chips: readonly FilterChip[], username: string | undefined): Whose {
  const users = chips.filter(({ field }) => field === USER_FIELD);
  if (users.length === 0) return "everyone";
  return users.length === 1 && users[0]?.value === username ? "mine" : "others";
}

/** The same filters for one user's workflows, or for everyone's without a username. */
export function withUser(chips: readonly FilterChip[], username: string | undefined): readonly FilterChip[] {
  const others = chips.filter(({ field }) => field !== USER_FIELD);
  return username === undefined ? others : [{ field: USER_FIELD, value: username }, ...others];
}
