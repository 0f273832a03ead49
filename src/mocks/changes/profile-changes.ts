import type { CredentialEntry, ProfileSettingsUpdate } from "../../lib/api/generated.schemas.ts";

/** A user has at most so many credentials; what a store keeps is bounded by it. */
export const MOST_CREDENTIALS = 1_000;

/**
 * What the signed-in user has changed since the world was made. One store belongs to one world, which stays a
 * value otherwise.
 */
export interface ProfileChanges {
  settings?: ProfileSettingsUpdate;
  /** By name; null stands for a generated one that was deleted. */
  readonly credentials: Map<string, CredentialEntry | null>;
}

export function createProfileChanges(): ProfileChanges {
  return { credentials: new Map() };
}
