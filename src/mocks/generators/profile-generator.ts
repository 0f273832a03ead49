import type {
  ApiKey,
  CredentialEntry,
  ProfileResponse,
  ProfileSettings,
  ProfileSettingsUpdate,
} from "../../lib/api/generated.schemas.ts";
import type { MockPatterns } from "../seed/types.ts";
import type { Volume } from "../seed/volumes.ts";
import { bucketIndex } from "./bucket-names.ts";
import { isoTime } from "./iso-time.ts";
import { poolIndex } from "./pool-names.ts";
import { createUserRecipes } from "./profile/user-recipes.ts";
import type { Page } from "./workflow-generator.ts";

const DAY = 86_400_000;
/** How long the console's own token is valid. */
const TOKEN_LIFETIME = 7 * DAY;

export interface ProfileGeneratorOptions {
  readonly seed: number;
  readonly patterns: MockPatterns;
  readonly volume: Volume;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The world's epoch, from which dates are counted; the same. */
  readonly epoch: number;
}

/** Users and what they have in an untouched world: functions of (seed, user, patterns, now, volume). */
export interface GeneratedProfiles {
  /** Who is signed in. */
  readonly username: string;
  /**
   * @param settings those that the profile shows; the generated ones by default.
   * @throws RangeError unless the user is one of the patterns'; the one signed in by default. So do the next three.
   */
  generateProfile(username?: string, settings?: ProfileSettings): ProfileResponse;
  generateSettings(username?: string): ProfileSettings;
  generateApiKeys(username?: string): ApiKey[];
  /** By name. */
  generateCredentials(username?: string): CredentialEntry[];
  /** Who grants pools and roles, by user name; undefined where the patterns have no administrators. */
  readonly administrator: string | undefined;
  /** Whether the user may run workflows in a pool of that name. */
  mayUsePool(name: string): boolean;
  /** Whether the world has a bucket of that name. */
  knowsBucket(name: string): boolean;
}

/** Users, and the settings and credentials of the one who is signed in, with what was changed of them. */
export interface ProfileGenerator extends GeneratedProfiles {
  profile(): ProfileResponse;
  settings(): ProfileSettings;
  /** Replaces the settings. */
  putSettings(update: ProfileSettingsUpdate): ProfileSettings;
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
export function createProfileGenerator(options: ProfileGeneratorOptions): GeneratedProfiles {
  const { seed, patterns, volume, epoch, now } = options;
  const { pools, buckets } = volume;
  const { users } = patterns.workflows;
  const current = patterns.profile.username ?? (users[0] as string);
  const recipes = createUserRecipes({ seed, patterns, pools, buckets, now: epoch });

  function userOf(username: string): number {
    const user = users.indexOf(username);
    if (user >= 0) return user;
    throw new RangeError(`There is no user ${JSON.stringify(username)}: give one of workflows.users.`);
  }
  const generateSettings = (username: string = current) => recipes.settings(userOf(username));

  return Object.freeze({
    username: current,
    generateProfile(username: string = current, settings: ProfileSettings = generateSettings(username)) {
      const user = userOf(username);
      const response: ProfileResponse = {
        profile: {
          ...recipes.person(user),
          email_notification: settings.notifications.email,
          slack_notification: settings.notifications.slack,
        },
        roles: recipes.roles(user),
        pools: recipes.pools(user),
        token: { name: "console", expires_at: isoTime(now + TOKEN_LIFETIME) },
      };
      if (settings.default_pool !== undefined) response.profile.pool = settings.default_pool;
      if (settings.default_bucket !== undefined) response.profile.bucket = settings.default_bucket;
      return response;
    },
    generateSettings,
    generateApiKeys: (username: string = current) => recipes.apiKeys(userOf(username)),
    generateCredentials: (username: string = current) => recipes.credentials(userOf(username)),
    administrator: patterns.profile.admins[0],
    mayUsePool(name: string) {
      if (poolIndex(patterns, name, pools) === null) return false;
      const own = recipes.pools(userOf(current));
      return own.length === 0 || own.includes(name);
    },
    knowsBucket: (name: string) => bucketIndex(patterns, name, buckets) !== null,
  });
}
