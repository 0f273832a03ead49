import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  GetProfileResponse,
  GetProfileSettingsResponse,
  ListCredentialsResponse,
} from "../../lib/api/generated.zod.ts";
import { MOST_CREDENTIALS } from "../changes/profile-changes.ts";
import { LOW_VOLUME, NO_VOLUME } from "../seed/volumes.ts";
import { createStorageWorld, TEST_PATTERNS } from "./bucket/storage-world.fixture.ts";
import { poolName } from "./pool-names.ts";

const SEEDS = fc.sample(fc.nat(), 3);
const { users } = TEST_PATTERNS.workflows;

describe.each(SEEDS)("users of seed %d", (seed) => {
  const world = createStorageWorld(seed, LOW_VOLUME);
  const { profile } = world;
  const pools = [0, 1, 2].map((pool) => poolName(TEST_PATTERNS, pool));

  it("match the contract, are reproducible, and agree with their settings", () => {
    const again = createStorageWorld(seed, LOW_VOLUME).profile;
    for (const username of users.toReversed()) {
      const own = profile.generateProfile(username);
      const settings = profile.generateSettings(username);
      expect(GetProfileResponse.parse(own)).toEqual(own);
      expect(GetProfileSettingsResponse.parse(settings)).toEqual(settings);
      expect(again.generateProfile(username)).toEqual(own);
      expect(again.generateSettings(username)).toEqual(settings);
      expect(own.profile).toMatchObject({
        username,
        email_notification: settings.notifications.email,
        slack_notification: settings.notifications.slack,
        pool: settings.default_pool,
        bucket: settings.default_bucket,
      });
      expect(settings.api_keys).toEqual(profile.generateApiKeys(username));
    }
  });

  it("use pools and buckets of the world; an admin uses all of them", () => {
    for (const username of users) {
      const { pools: own, roles, profile: person } = profile.generateProfile(username);
      for (const pool of own) expect(pools).toContain(pool);
      expect(roles.includes("admin")).toBe(TEST_PATTERNS.profile.admins.includes(username));
      expect(own.length === 0).toBe(roles.includes("admin"));
      expect(own.length === 0 ? pools : own).toContain(person.pool);
      expect(world.buckets.getBucketByName(person.bucket ?? "")).not.toBeNull();
      for (const { profile: address, cred_type } of profile.generateCredentials(username)) {
        expect(address === undefined).toBe(cred_type === "GENERIC");
        if (cred_type !== "DATA") continue;
        expect(world.buckets.getBucketByName(address?.split("//")[1] ?? "")).not.toBeNull();
      }
    }
  });

  it("have times in order, with only key expirations in the future", () => {
    const { now } = world;
    for (const username of users) {
      const { profile: person, token } = profile.generateProfile(username);
      const since = Date.parse(person.created_at);
      const inLife = (value = "") => {
        expect(Date.parse(value)).toBeGreaterThanOrEqual(since);
        expect(Date.parse(value)).toBeLessThanOrEqual(now);
      };
      inLife(person.last_login);
      expect(Date.parse(token?.expires_at ?? "")).toBeGreaterThan(now);
      for (const { created_at, last_used = created_at, expires_at } of profile.generateApiKeys(username)) {
        inLife(created_at);
        inLife(last_used);
        expect(last_used >= created_at).toBe(true);
        if (expires_at !== undefined) expect(expires_at >= last_used).toBe(true);
      }
      for (const { created_at } of profile.generateCredentials(username)) inLife(created_at);
    }
  });

  it("have up to three keys and two to six credentials, sorted by unique name", () => {
    for (const username of users) {
      expect(profile.generateApiKeys(username).length).toBeLessThanOrEqual(3);
      const names = profile.generateCredentials(username).map(({ cred_name }) => cred_name);
      expect(names).toEqual([...new Set(names)].sort());
      expect(names.length).toBeGreaterThanOrEqual(2);
      expect(names.length).toBeLessThanOrEqual(6);
    }
  });
});

describe("the signed-in user", () => {
  it("is the first user of the patterns, or the one they name", () => {
    expect(createStorageWorld(1).profile.profile().profile.username).toBe(users[0]);
    const profile = { ...TEST_PATTERNS.profile, username: "hiro.tanaka" };
    const named = createStorageWorld(1, {}, { ...TEST_PATTERNS, profile }).profile;
    expect(named.profile()).toMatchObject({ profile: { display_name: "田中 博" }, roles: ["admin", "user"] });
    expect(named.mayUsePool("pool-9")).toBe(true);
    expect(named.mayUsePool("nowhere")).toBe(false);
  });

  it("changes settings only in its own world", () => {
    const [world, other] = [createStorageWorld(1).profile, createStorageWorld(1).profile];
    const before = world.settings();
    const { api_keys, default_pool, ...rest } = before;
    const update = { ...rest, notifications: { email: false, slack: true, webhook: true } };
    expect(world.putSettings(update)).toEqual({ ...update, api_keys });
    expect(world.settings()).toEqual({ ...update, api_keys });
    expect(world.profile().profile).toMatchObject({ email_notification: false, slack_notification: true });
    expect(world.profile().profile).not.toHaveProperty("pool");
    expect(world.generateSettings()).toEqual(before);
    expect(other.settings()).toEqual(before);
  });

  it("does not share mutable settings with callers", () => {
    const { profile } = createStorageWorld(1);
    const { api_keys, ...update } = profile.settings();
    profile.putSettings(update);
    update.notifications.email = !update.notifications.email;
    profile.settings().ui_preferences.workflows_per_page = 999;
    expect(profile.settings()).toEqual(profile.generateSettings());
  });

  it("creates, replaces and deletes credentials, including generated ones", () => {
    const { profile, now } = createStorageWorld(1);
    const generated = profile.credentials(0, 100);
    expect(ListCredentialsResponse.parse(generated)).toEqual(generated);
    expect(generated.entries).toEqual(profile.generateCredentials());
    const [first] = generated.entries;
    const name = first?.cred_name ?? "";
    const created_at = new Date(now).toISOString();
    const made = { cred_name: name, cred_type: "GENERIC" } as const;
    expect(profile.putCredential(made)).toEqual({ ...made, created_at });
    expect(profile.credentials(0, 1)).toEqual({ entries: [{ ...made, created_at }], total: generated.total });
    profile.putCredential({ ...made, cred_name: "aaa" });
    expect(profile.credentials(0, 1).entries[0]?.cred_name).toBe("aaa");
    expect(profile.credentials(0, 100).total).toBe(generated.total + 1);
    for (const gone of [name, "aaa"]) {
      expect(profile.deleteCredential(gone)).toBe(true);
      expect(profile.deleteCredential(gone)).toBe(false);
    }
    expect(profile.credentials(0, 100).entries).toEqual(generated.entries.slice(1));
    profile.putCredential(made);
    expect(profile.credentials(0, 100).total).toBe(generated.total);
  });

  it("has at most the allowed number of credentials", () => {
    const { profile } = createStorageWorld(1);
    const { total } = profile.credentials(0, 1);
    for (let number = total; number < MOST_CREDENTIALS; number += 1) {
      expect(profile.putCredential({ cred_name: `c-${number}`, cred_type: "GENERIC" })).not.toBeNull();
    }
    expect(profile.putCredential({ cred_name: "one-more", cred_type: "GENERIC" })).toBeNull();
    expect(profile.putCredential({ cred_name: `c-${total}`, cred_type: "GENERIC" })).not.toBeNull();
    expect(profile.credentials(0, 1).total).toBe(MOST_CREDENTIALS);
  });

  it("refers to no pool or bucket in a world without any", () => {
    const { profile } = createStorageWorld(1, NO_VOLUME);
    expect(profile.profile().pools).toEqual([]);
    expect(profile.settings()).not.toHaveProperty("default_pool");
    expect(profile.settings()).not.toHaveProperty("default_bucket");
    expect(profile.generateCredentials().some(({ cred_type }) => cred_type === "DATA")).toBe(false);
  });
});

describe("invalid requests", () => {
  const { profile } = createStorageWorld(1);

  it("an unknown user has nothing", () => {
    expect(() => profile.generateProfile("nobody")).toThrow('There is no user "nobody"');
    expect(() => profile.generateSettings("constructor")).toThrow(RangeError);
    expect(() => profile.generateApiKeys("")).toThrow(RangeError);
  });

  it("invalid pages are rejected by name and value", () => {
    expect(() => profile.credentials(-1, 2)).toThrow("offset is -1");
    expect(() => profile.credentials(0, 0.5)).toThrow("limit is 0.5");
  });
});
