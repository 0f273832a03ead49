import type { FilterChip } from "@/lib/filters/filter-types";

/** Key of the field that says who submitted a workflow. */
export const USER_FIELD = "user";

/** One's own, everybody's, or those of some others. */
export type Whose = "mine" | "everyone" | "others";

/** Whose workflows the chips leave; `username` is who asks. */
export function whoseWorkflows(chips: readonly FilterChip[], username: string | undefined): Whose {
  const users = chips.filter(({ field }) => field === USER_FIELD);
  if (users.length === 0) return "everyone";
  return users.length === 1 && users[0]?.value === username ? "mine" : "others";
}

/** The same filters for one user's workflows, or for everybody's without a username. */
export function withUser(chips: readonly FilterChip[], username: string | undefined): readonly FilterChip[] {
  const others = chips.filter(({ field }) => field !== USER_FIELD);
  return username === undefined ? others : [{ field: USER_FIELD, value: username }, ...others];
}
