import { LabelEnforcement } from "../../lib/api/generated.schemas.ts";

const { off, warn, enforce } = LabelEnforcement;

/** What pools ask of labels, by position; it comes again every ten pools. */
const POLICIES = [off, off, warn, off, off, off, warn, enforce, off, warn] as const;

/**
 * What pool `pool` makes of a workflow without a label `team`: nothing; a warning; or it refuses the workflow, so that it
 * has none without.
 */
export function labelEnforcement(pool: number): LabelEnforcement {
  return POLICIES[pool % POLICIES.length] as LabelEnforcement;
}
