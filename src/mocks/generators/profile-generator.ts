import type {
  ApiKey,
  CredentialEntry,
  ProfileResponse,
  ProfileSettings,
  ProfileSettingsUpdate,
} from "../../lib/api/generated.schemas.ts";
import { MOST_CREDENTIALS, type ProfileChanges } from "../changes/profile-changes.ts";
import type { MockPatterns } from "../seed/types.ts";
import type { Volume } from "../seed/volumes.ts";
import { bucketIndex } from "./bucket-names.ts";
import { isoTime } from "./iso-time.ts";
import { poolIndex } from "./pool-names.ts";
import { createUserRecipes } from "./profile/user-recipes.ts";
import { requireCount } from "./require-count.ts";
import type { Page } from "./workflow-generator.ts";

const DAY = 86_400_000;
/** For so long the console's own token is good. */
const TOKEN_LIFETIME = 7 * DAY;

export interface ProfileGeneratorOptions {
  readonly seed: number;
  readonly patterns: MockPatterns;
  readonly volume: Volume;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Keeps what the user changes; one for each world. */
  readonly store: ProfileChanges;
}

/**
 * Users and what is theirs. The `generate…` methods give what a user has in an untouched world, and are functions
 * of (seed, user, patterns, now, volume); the others speak of the user who is signed in, changes included.
 */
export interface ProfileGenerator {
  /** Who is signed in. */
  readonly username: string;
  /** @throws RangeError unless the user is one of the patterns'; the one signed in by default. So do the next three. */
  generateProfile(username?: string): ProfileResponse;
  generateSettings(username?: string): ProfileSettings;
  generateApiKeys(username?: string): ApiKey[];
  /** By name. */
  generateCredentials(username?: string): CredentialEntry[];
  profile(): ProfileResponse;
  settings(): ProfileSettings;
  /** Replaces the settings. */
  putSettings(update: ProfileSettingsUpdate): ProfileSettings;
  /** Whether the user may run workflows in a pool of that name. */
  mayUsePool(name: string): boolean;
  /** Whether the world has a bucket of that name. */
  knowsBucket(name: string): boolean;
  /** Credentials by name. @throws RangeError unless both are integers ≥ 0. */
  credentials(offset: number, limit: number): Page<CredentialEntry>;
  /** Creates a credential, or replaces the one of that name; null when there are too many already. */
  putCredential(
    credential: Pick<CredentialEntry, "cred_name" | "cred_type" | "profile">,
  ): CredentialEntry | null;
  /** Whether there was one to delete. */
  deleteCredential(name: string): boolean;
}

/** Makes the users of a world. */
export function createProfileGenerator(options: ProfileGeneratorOptions): ProfileGenerator {
  const { seed, patterns, volume, now, store } = options;
  const { pools, buckets } = volume;
  const { users } = patterns.workflows;
  const current = patterns.profile.username ?? (users[0] as string);
  const recipes = createUserRecipes({ seed, patterns, pools, buckets, now });

  function userOf(username: string): number {
    const user = users.indexOf(username);
    if (user >= 0) return user;
    throw new RangeError(`There is no user ${JSON.stringify(username)}: give one of workflows.users.`);
  }
  function settings(): ProfileSettings {
    const generated = recipes.settings(userOf(current));
    // Settings are replaced as a whole, so that one that is left out is gone.
    return store.settings ? { ...structuredClone(store.settings), api_keys: generated.api_keys } : generated;
  }
  function render(username: string, of: ProfileSettings): ProfileResponse {
    const user = userOf(username);
    const response: ProfileResponse = {
      profile: {
        ...recipes.person(user),
        email_notification: of.notifications.email,
        slack_notification: of.notifications.slack,
      },
      roles: recipes.roles(user),
      pools: recipes.pools(user),
      token: { name: "console", expires_at: isoTime(now + TOKEN_LIFETIME) },
    };
    if (of.default_pool !== undefined) response.profile.pool = of.default_pool;
    if (of.default_bucket !== undefined) response.profile.bucket = of.default_bucket;
    return response;
  }
  const generatedCredentials = (username: string) => recipes.credentials(userOf(username));
  function credentials(): CredentialEntry[] {
    const all = new Map(generatedCredentials(current).map((entry) => [entry.cred_name, entry]));
    for (const [name, entry] of store.credentials) {
      if (entry === null) all.delete(name);
      else all.set(name, { ...entry });
    }
    return [...all.values()].sort((one, other) => (one.cred_name < other.cred_name ? -1 : 1));
  }
  const isGenerated = (name: string) =>
    generatedCredentials(current).some((entry) => entry.cred_name === name);

  return Object.freeze({
    username: current,
    generateProfile: (username: string = current) => render(username, recipes.settings(userOf(username))),
    generateSettings: (username: string = current) => recipes.settings(userOf(username)),
    generateApiKeys: (username: string = current) => recipes.apiKeys(userOf(username)),
    generateCredentials: (username: string = current) => generatedCredentials(username),
    profile: () => render(current, settings()),
    settings,
    putSettings(update: ProfileSettingsUpdate) {
      store.settings = structuredClone(update);
      return settings();
    },
    mayUsePool(name: string) {
      if (poolIndex(patterns, name, pools) === null) return false;
      const own = recipes.pools(userOf(current));
      return own.length === 0 || own.includes(name);
    },
    knowsBucket: (name: string) => bucketIndex(patterns, name, buckets) !== null,
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
      const entry: CredentialEntry = { cred_name, cred_type, created_at: isoTime(now) };
      if (profile !== undefined) entry.profile = profile;
      store.credentials.set(cred_name, entry);
      return { ...entry };
    },
    deleteCredential(name: string) {
      if (credentials().every((entry) => entry.cred_name !== name)) return false;
      if (isGenerated(name)) store.credentials.set(name, null);
      else store.credentials.delete(name);
      return true;
    },
  });
}
