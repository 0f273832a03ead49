import {
  type ApiKey,
  type CredentialEntry,
  CredentialType,
  type ProfileSettings,
  Theme,
  type UserProfile,
  WorkflowPriority,
} from "../../../lib/api/generated.schemas.ts";
import { createStream, type RandomStream } from "../../rows/random-stream.ts";
import type { MockPatterns } from "../../seed/types.ts";
import { createBucketRecordReader } from "../bucket/bucket-record.ts";
import { BUCKET_SPREAD, bucketName } from "../bucket-names.ts";
import { isoTime } from "../iso-time.ts";
import { POOL_SPREAD, poolName } from "../pool-names.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Branches of a user's key. */
const Branch = { Person: 0, Pools: 1, Settings: 2, Keys: 3, Credentials: 4 } as const;

const MOST_API_KEYS = 3;
const [LEAST_POOLS, MOST_POOLS] = [3, 8] as const;
const [LEAST_CREDENTIALS, MOST_CREDENTIALS] = [2, 6] as const;
const PAGE_SIZES = [20, 50, 100] as const;
/** Seconds. */
const REFRESH_INTERVALS = [5, 10, 30, 60] as const;

export interface UserContext {
  readonly seed: number;
  readonly patterns: MockPatterns;
  /** Pools and buckets of the world. */
  readonly pools: number;
  readonly buckets: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The parts of a profile that no setting changes. */
export type Person = Pick<
  UserProfile,
  "username" | "email" | "display_name" | "created_at" | "last_login" | "teams"
>;

/** What is generated of each user, by position in `workflows.users`. */
export interface UserRecipes {
  person(user: number): Person;
  roles(user: number): string[];
  /** Pools that the user may use, in the world's order; none means all. */
  pools(user: number): string[];
  settings(user: number): ProfileSettings;
  apiKeys(user: number): ApiKey[];
  /** By name. */
  credentials(user: number): CredentialEntry[];
}

function byName(one: { cred_name: string }, other: { cred_name: string }): number {
  return one.cred_name < other.cred_name ? -1 : 1;
}

/** Some of the numbers 0 … size − 1, rising. */
function choose(stream: RandomStream, size: number, least: number, most: number): number[] {
  const count = Math.min(size, stream.integer(least, most));
  return Array.from(stream.permutation(size).slice(0, count)).sort((one, other) => one - other);
}

export function createUserRecipes(world: UserContext): UserRecipes {
  const { seed, patterns, buckets, now } = world;
  const { workflows, users, profile } = patterns;
  const poolCount = Math.min(POOL_SPREAD, world.pools);
  const bucketCount = Math.min(BUCKET_SPREAD, buckets);
  const bucketRecord = createBucketRecordReader(seed, patterns, now);
  const streamOf = (user: number, branch: number) => createStream(seed, "profile", user, branch);
  const nameOf = (user: number) => workflows.users[user] as string;
  const isAdmin = (user: number) => profile.admins.includes(nameOf(user));
  const createdAt = (stream: RandomStream) => now - Math.floor((100 + 1_400 * stream.float()) * DAY);

  function pools(user: number): string[] {
    if (isAdmin(user)) return [];
    const chosen = choose(streamOf(user, Branch.Pools), poolCount, LEAST_POOLS, MOST_POOLS);
    return chosen.map((pool) => poolName(patterns, pool));
  }
  function apiKeys(user: number): ApiKey[] {
    const since = createdAt(streamOf(user, Branch.Person));
    const stream = streamOf(user, Branch.Keys);
    return choose(stream, profile.apiKeyNames.length, 0, MOST_API_KEYS).map((name) => {
      const made = since + Math.floor((now - since) * (0.4 + 0.6 * stream.float()));
      const [isUsed, useShare, expires, lifetime] = [
        stream.chance(0.8),
        stream.float(),
        stream.chance(0.7),
        stream.integer(30, 365) * DAY,
      ];
      // One in a while has expired, and is no longer used since.
      const usableUntil = expires ? Math.min(now, made + lifetime) : now;
      const key: ApiKey = { name: profile.apiKeyNames[name] as string, created_at: isoTime(made) };
      if (isUsed) key.last_used = isoTime(made + Math.floor((usableUntil - made) * useShare));
      if (expires) key.expires_at = isoTime(made + lifetime);
      return key;
    });
  }

  return {
    pools,
    apiKeys,
    roles: (user) => (isAdmin(user) ? ["admin", "user"] : ["user"]),
    person(user) {
      const stream = streamOf(user, Branch.Person);
      const username = nameOf(user);
      const created = createdAt(stream);
      const teams = choose(stream, workflows.teams.length, 1, 3);
      return {
        username,
        email: `${username}@${profile.emailDomain}`,
        display_name: users.displayNames[username] ?? username,
        created_at: isoTime(created),
        last_login: isoTime(now - Math.floor(12 * HOUR * stream.float())),
        teams: teams.map((team) => workflows.teams[team] as string),
      };
    },
    settings(user) {
      const stream = streamOf(user, Branch.Settings);
      const own = pools(user);
      const [poolShare, bucketShare] = [stream.float(), stream.float()];
      const pool =
        own[Math.floor(poolShare * own.length)] ?? poolName(patterns, Math.floor(poolShare * poolCount));
      const { email, slack, webhook } = profile.notificationShares;
      const settings: ProfileSettings = {
        default_priority: stream.chance(0.85) ? WorkflowPriority.NORMAL : WorkflowPriority.LOW,
        notifications: {
          email: stream.chance(email),
          slack: stream.chance(slack),
          webhook: stream.chance(webhook),
        },
        ui_preferences: {
          theme: stream.pick(Object.values(Theme)),
          workflows_per_page: stream.pick(PAGE_SIZES),
          show_completed: stream.chance(0.8),
          auto_refresh: stream.chance(0.7),
          refresh_interval: stream.pick(REFRESH_INTERVALS),
        },
        api_keys: apiKeys(user),
      };
      if (poolCount > 0) settings.default_pool = pool;
      if (bucketCount > 0) {
        settings.default_bucket = bucketName(patterns, Math.floor(bucketShare * bucketCount));
      }
      return settings;
    },
    credentials(user) {
      const since = createdAt(streamOf(user, Branch.Person));
      const stream = streamOf(user, Branch.Credentials);
      const chosen = choose(stream, profile.credentials.length, LEAST_CREDENTIALS, MOST_CREDENTIALS);
      const entries: CredentialEntry[] = [];
      for (const place of chosen) {
        const { name, type, registry } = profile.credentials[
          place
        ] as MockPatterns["profile"]["credentials"][number];
        const [madeShare, bucketShare] = [stream.float(), stream.float()];
        const entry: CredentialEntry = { cred_name: name, cred_type: type };
        if (type === CredentialType.REGISTRY) entry.profile = registry;
        if (type === CredentialType.DATA) {
          // Without a bucket there is no data to be let in to.
          if (bucketCount === 0) continue;
          entry.profile = bucketRecord(Math.floor(bucketShare * bucketCount)).address;
        }
        entry.created_at = isoTime(since + Math.floor((now - since) * madeShare));
        entries.push(entry);
      }
      return entries.sort(byName);
    },
  };
}
