import type { ProfileSettingsUpdate } from "../../lib/api/generated.schemas.ts";
import { createProfileChanges, type ProfileChanges } from "../changes/profile-changes.ts";
import {
  createWorkflowChanges,
  type WorkflowChanges,
  workflowChangesWithin,
} from "../changes/workflow-changes.ts";
import { bucketIndex } from "../generators/bucket-names.ts";
import { poolIndex } from "../generators/pool-names.ts";
import type { MockPatterns } from "../seed/types.ts";
import type { Volume } from "../seed/volumes.ts";

/** What persons have changed in a world: with its config, all that its answers follow from. */
export interface WorldState {
  readonly changes: WorkflowChanges;
  readonly profile: ProfileChanges;
}

export function createWorldState(): WorldState {
  return { changes: createWorkflowChanges(), profile: createProfileChanges() };
}

/** Settings without defaults that the volume lacks. */
function settingsWithin(
  { default_pool: pool, default_bucket: bucket, ...settings }: ProfileSettingsUpdate,
  patterns: MockPatterns,
  { pools, buckets }: Volume,
): ProfileSettingsUpdate {
  const hasPool = pool !== undefined && poolIndex(patterns, pool, pools) !== null;
  const hasBucket = bucket !== undefined && bucketIndex(patterns, bucket, buckets) !== null;
  return {
    ...settings,
    ...(hasPool ? { default_pool: pool } : {}),
    ...(hasBucket ? { default_bucket: bucket } : {}),
  };
}

/** A copy for the same world at another volume, without changes to rows that the volume lacks. */
export function stateWithin(
  { changes, profile }: WorldState,
  patterns: MockPatterns,
  volume: Volume,
): WorldState {
  return {
    changes: workflowChangesWithin(changes, volume),
    profile: createProfileChanges(
      profile.edits.map((edit) =>
        "settings" in edit ? { ...edit, settings: settingsWithin(edit.settings, patterns, volume) } : edit,
      ),
    ),
  };
}
