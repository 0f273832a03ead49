import type {
  CredentialEntry,
  ProfileSettings,
  ProfileSettingsUpdate,
} from "../../lib/api/generated.schemas.ts";
import { isoTime } from "../generators/iso-time.ts";
import type { GeneratedProfiles, ProfileGenerator } from "../generators/profile-generator.ts";
import { requireCount } from "../generators/require-count.ts";
import type { Command } from "./commands.ts";
import { MOST_CREDENTIALS, type ProfileChanges } from "./profile-changes.ts";

export interface ChangedProfileOptions {
  readonly base: GeneratedProfiles;
  /** Written by `putSettings`, `putCredential` and `deleteCredential`. */
  readonly changes: ProfileChanges;
  /** The world's epoch, in milliseconds since 1970, and what has passed since. */
  readonly epoch: number;
  readonly elapsed: number;
  /** Notes what was done. */
  report(command: Command): void;
}

/** The users of a world with the changes of the one who is signed in. */
export function createChangedProfile({
  base,
  changes,
  epoch,
  elapsed,
  report,
}: ChangedProfileOptions): ProfileGenerator {
  function settings(): ProfileSettings {
    const generated = base.generateSettings();
    // Settings are replaced as a whole: a default that is left out is deleted.
    const { settings: own } = changes.until(elapsed);
    return own ? { ...structuredClone(own), api_keys: generated.api_keys } : generated;
  }
  function credentials(): CredentialEntry[] {
    const all = new Map(base.generateCredentials().map((entry) => [entry.cred_name, entry]));
    for (const [name, entry] of changes.until(elapsed).credentials) {
      if (entry === null) all.delete(name);
      else all.set(name, { ...entry });
    }
    return [...all.values()].sort((one, other) => (one.cred_name < other.cred_name ? -1 : 1));
  }

  return Object.freeze({
    ...base,
    profile: () => base.generateProfile(base.username, settings()),
    settings,
    putSettings(update: ProfileSettingsUpdate) {
      const own = structuredClone(update);
      changes.add({ moment: elapsed, settings: own });
      report({ kind: "settings", moment: elapsed, settings: own });
      return settings();
    },
    credentials(offset: number, limit: number) {
      requireCount("offset", offset);
      requireCount("limit", limit);
      const all = credentials();
      return { entries: all.slice(offset, offset + limit), total: all.length };
    },
    putCredential({
      cred_name,
      cred_type,
      profile,
    }: Pick<CredentialEntry, "cred_name" | "cred_type" | "profile">) {
      const all = credentials();
      const isNew = all.every((entry) => entry.cred_name !== cred_name);
      if (isNew && all.length >= MOST_CREDENTIALS) return null;
      const entry: CredentialEntry = { cred_name, cred_type, created_at: isoTime(epoch + elapsed) };
      if (profile !== undefined) entry.profile = profile;
      changes.add({ moment: elapsed, name: cred_name, credential: entry });
      report({ kind: "put-credential", moment: elapsed, credential: { cred_name, cred_type, profile } });
      return { ...entry };
    },
    deleteCredential(name: string) {
      if (credentials().every((entry) => entry.cred_name !== name)) return false;
      changes.add({ moment: elapsed, name, credential: null });
      report({ kind: "delete-credential", moment: elapsed, name });
      return true;
    },
  });
}
