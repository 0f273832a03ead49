import { LabelEnforcement } from "../../lib/api/generated.schemas.ts";

const { off, warn, enforce } = LabelEnforcement;

/** Label enforcement of pools by position; it repeats every ten pools. */
const POLICIES = [off, off, warn, off, off, off, warn, enforce, off, warn] as const;

/** Whether pool `pool` accepts a workflow without a `team` label, accepts it with a warning, or rejects it. */
export function labelEnforcement(pool: number): LabelEnforcement {
  return POLICIES[pool % POLICIES.length] as LabelEnforcement;
}
