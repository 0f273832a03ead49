import type { ProfileSettingsUpdate } from "../../lib/api/generated.schemas.ts";
import { type Command, type CommandLog, createCommandLog } from "../changes/commands.ts";
import { createProfileChanges, type ProfileChanges } from "../changes/profile-changes.ts";
import {
  createWorkflowChanges,
  FIRST_SUBMITTED,
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
  /** What those changes were made by. */
  readonly commands: CommandLog;
}

export function createWorldState(): WorldState {
  return {
    changes: createWorkflowChanges(),
    profile: createProfileChanges(),
    commands: createCommandLog(),
  };
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
  { changes, profile, commands }: WorldState,
  patterns: MockPatterns,
  volume: Volume,
): WorldState {
  const own = workflowChangesWithin(changes, volume);
  const isLeft = (command: Command) => {
    if (command.kind === "cancel") return own.cancellations.has(command.row);
    return command.kind !== "submit" || own.submittedAt(FIRST_SUBMITTED + command.ordinal) !== undefined;
  };
  /** An edit or a command with settings that the volume has. */
  function within<Part extends object>(part: Part): Part {
    if (!("settings" in part)) return part;
    return { ...part, settings: settingsWithin(part.settings as ProfileSettingsUpdate, patterns, volume) };
  }
  return {
    changes: own,
    profile: createProfileChanges(profile.edits.map(within)),
    commands: createCommandLog(commands.entries.filter(isLeft).map(within)),
  };
}
