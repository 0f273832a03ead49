import type { CredentialEntry, ProfileSettingsUpdate } from "../../lib/api/generated.schemas.ts";

/** Credentials of a user at most; bounds what is stored. */
export const MOST_CREDENTIALS = 1_000;

/** What the signed-in user has changed since the world was made; each world has its own. */
export interface ProfileChanges {
  settings?: ProfileSettingsUpdate;
  /** By name; null for a generated one that was deleted. */
  readonly credentials: Map<string, CredentialEntry | null>;
}

export function createProfileChanges(): ProfileChanges {
  return { credentials: new Map() };
}
