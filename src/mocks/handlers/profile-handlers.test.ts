import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CredentialPage, NamePage, ProfileSettings } from "../../lib/api/generated.schemas.ts";
import {
  GetProfileResponse,
  GetProfileSettingsResponse,
  GetVersionResponse,
  ListCredentialsQueryParams,
  ListCredentialsResponse,
  ListTagsQueryParams,
  ListTagsResponse,
  ListUsersQueryParams,
  ListUsersResponse,
  PutCredentialResponse,
  PutProfileSettingsResponse,
} from "../../lib/api/generated.zod.ts";
import {
  createStorageWorld,
  type StorageWorld,
  TEST_PATTERNS,
} from "../generators/bucket/storage-world.fixture.ts";
import { VOLUME_PRESETS, type VolumePreset } from "../seed/volumes.ts";
import { credentialHandlers } from "./credential-handlers.ts";
import { directoryHandlers } from "./directory-handlers.ts";
import { profileHandlers } from "./profile-handlers.ts";
import { blamed, get, nonsense, send } from "./requests.fixture.ts";

let world: StorageWorld;
const source = () => world;
const server = setupServer(
  ...profileHandlers(source),
  ...credentialHandlers(source),
  ...directoryHandlers(source),
);

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());
beforeEach(() => {
  world = createStorageWorld(9);
});

const SETTINGS = "/api/profile/settings";

async function currentSettings(): Promise<Omit<ProfileSettings, "api_keys">> {
  const { api_keys, ...settings } = (await get(SETTINGS)).body as ProfileSettings;
  return settings;
}

describe("GET /api/profile and /api/profile/settings", () => {
  it("match the contract", async () => {
    const profile = await get("/api/profile");
    expect(profile.status).toBe(200);
    expect(GetProfileResponse.parse(profile.body)).toEqual(profile.body);
    expect(profile.body).toEqual(world.profile.generateProfile());
    const settings = await get(SETTINGS);
    expect(settings.status).toBe(200);
    expect(GetProfileSettingsResponse.parse(settings.body)).toEqual(settings.body);
  });
});

describe("PUT /api/profile/settings", () => {
  it("replaces the settings for all later reads of this world", async () => {
    const before = await currentSettings();
    const [pool] = world.profile.profile().pools;
    const update = {
      default_pool: pool,
      default_priority: "HIGH",
      notifications: { email: true, slack: false, webhook: true },
      ui_preferences: {
        ...before.ui_preferences,
        theme: "dark",
        workflows_per_page: 1_000,
        refresh_interval: 1,
      },
    };
    const { status, body } = await send("PUT", SETTINGS, update);
    expect(status).toBe(200);
    expect(PutProfileSettingsResponse.parse(body)).toEqual(body);
    expect(await get(SETTINGS)).toEqual({ status, body });
    expect(await currentSettings()).toEqual(update);
    expect((await get("/api/profile")).body).toMatchObject({ profile: { pool, slack_notification: false } });
    world = createStorageWorld(9);
    expect(await currentSettings()).toEqual(before);
  });

  it.each(Object.keys(VOLUME_PRESETS) as VolumePreset[])(
    "accepts what GET returned, volume %s",
    async (volume) => {
      for (const seed of [1, 2, 3]) {
        world = createStorageWorld(seed, VOLUME_PRESETS[volume]);
        const { body } = await get(SETTINGS);
        expect(await send("PUT", SETTINGS, body)).toEqual({ status: 200, body });
      }
    },
  );

  it.each<[string, (settings: Record<string, unknown>) => unknown, string[]]>([
    ["no JSON", () => "{", ["body"]],
    ["no object", () => [1], ["body"]],
    ["nothing", () => ({}), ["default_priority", "notifications", "ui_preferences"]],
    ["no list of keys", (settings) => ({ ...settings, api_keys: {} }), ["api_keys"]],
    ["an inherited name", (settings) => ({ ...settings, constructor: 1 }), ["constructor"]],
    ["a pool that is not there", (settings) => ({ ...settings, default_pool: "nowhere" }), ["default_pool"]],
    ["no name of a pool", (settings) => ({ ...settings, default_pool: "" }), ["default_pool"]],
    ["null", (settings) => ({ ...settings, default_pool: null }), ["default_pool"]],
    ["a bucket that is not there", (settings) => ({ ...settings, default_bucket: "x" }), ["default_bucket"]],
    [
      "a value outside the enum",
      (settings) => ({ ...settings, default_priority: "low" }),
      ["default_priority"],
    ],
    ["no object inside", (settings) => ({ ...settings, notifications: true }), ["notifications"]],
    [
      "all at once",
      (settings) => ({
        ...settings,
        notifications: { email: 1, slack: true, webhook: false, pager: true },
        ui_preferences: {
          theme: "blue",
          workflows_per_page: 1_001,
          show_completed: "yes",
          auto_refresh: true,
          refresh_interval: 0.5,
        },
      }),
      [
        "notifications.email",
        "notifications.pager",
        "ui_preferences.refresh_interval",
        "ui_preferences.show_completed",
        "ui_preferences.theme",
        "ui_preferences.workflows_per_page",
      ],
    ],
  ])("rejects %s by field and changes nothing", async (_case, change, fields) => {
    const before = await currentSettings();
    const named = blamed(await send("PUT", SETTINGS, change({ ...before })), 422);
    // A part that is not an object lacks its fields as well.
    expect([
      ...new Set(named.map((field) => (fields.includes(field) ? field : field.split(".")[0]))),
    ]).toEqual(fields);
    expect(await currentSettings()).toEqual(before);
  });

  it("rejects a pool that the user may not use", async () => {
    const own = world.profile.profile().pools;
    const other = TEST_PATTERNS.workflows.pools.find((pool) => !own.includes(pool));
    const update = { ...(await currentSettings()), default_pool: other };
    expect(blamed(await send("PUT", SETTINGS, update), 422)).toEqual(["default_pool"]);
  });
});

const SECRET = "s3cr3t-value";
const KINDS = [
  [
    "REGISTRY",
    "images.example.com",
    { registry_credential: { registry: "images.example.com", auth: SECRET } },
  ],
  ["REGISTRY", "registry.example.com", { registry_credential: { username: "me", auth: SECRET } }],
  [
    "DATA",
    "s3://scratch",
    {
      data_credential: {
        endpoint: "s3://scratch",
        region: "us-east-1",
        addressing_style: "path",
        access_key_id: SECRET,
        access_key: SECRET,
      },
    },
  ],
  ["GENERIC", undefined, { generic_credential: { credential: { token: SECRET, [SECRET]: "" } } }],
] as const;

describe("/api/credentials", () => {
  it("matches the contract, by name, page by page", async () => {
    const { status, body } = await get("/api/credentials");
    expect(status).toBe(200);
    expect(ListCredentialsResponse.parse(body)).toEqual(body);
    const { entries, total } = body as CredentialPage;
    expect(total).toBe(entries.length);
    expect((await get("/api/credentials?offset=1&limit=1")).body).toEqual({ entries: [entries[1]], total });
  });

  it.each(KINDS)("creates %s for %s and never sends a secret back", async (cred_type, profile, request) => {
    const { total } = (await get("/api/credentials")).body as CredentialPage;
    const { status, body } = await send("POST", "/api/credentials/My%20new%2Fone", request);
    expect(status).toBe(200);
    expect(PutCredentialResponse.parse(body)).toEqual(body);
    const created_at = new Date(world.now).toISOString();
    expect(body).toEqual({ cred_name: "My new/one", cred_type, ...(profile && { profile }), created_at });
    const list = (await get("/api/credentials")).body as CredentialPage;
    expect(list.total).toBe(total + 1);
    expect(list.entries).toContainEqual(body);
    expect(JSON.stringify([body, list])).not.toContain(SECRET);
    await send("POST", "/api/credentials/My%20new%2Fone", request);
    expect((await get("/api/credentials")).body).toEqual(list);
  });

  it("deletes a credential once", async () => {
    const { entries, total } = (await get("/api/credentials")).body as CredentialPage;
    const path = `/api/credentials/${entries[0]?.cred_name}`;
    expect(await send("DELETE", path)).toEqual({ status: 204, body: undefined });
    expect((await get("/api/credentials")).body).toEqual({ entries: entries.slice(1), total: total - 1 });
    expect(blamed(await send("DELETE", path), 404)).toEqual(["name"]);
  });

  const registry = { auth: SECRET };
  it.each<[string, unknown, string[]]>([
    ["no JSON", "auth", ["body"]],
    ["no kind", {}, ["body"]],
    ["an unknown kind", { ssh_credential: {} }, ["body", "ssh_credential"]],
    [
      "two kinds",
      { registry_credential: registry, generic_credential: { credential: {} } },
      ["generic_credential"],
    ],
    ["no secret", { registry_credential: { registry: "x" } }, ["registry_credential.auth"]],
    ["an empty secret", { registry_credential: { auth: "" } }, ["registry_credential.auth"]],
    ["a number", { registry_credential: { ...registry, username: 7 } }, ["registry_credential.username"]],
    ["an unknown field", { registry_credential: { ...registry, note: "x" } }, ["registry_credential.note"]],
    [
      "a part of data's",
      { data_credential: { addressing_style: "none" } },
      ["access_key", "access_key_id", "addressing_style", "endpoint"].map(
        (field) => `data_credential.${field}`,
      ),
    ],
    [
      "a secret in an address",
      { data_credential: { endpoint: `https://me:${SECRET}@store`, access_key_id: "a", access_key: "b" } },
      ["data_credential.endpoint"],
    ],
    [
      "values that are no texts",
      { generic_credential: { credential: { a: SECRET, b: 1, c: null } } },
      ["generic_credential.credential.b", "generic_credential.credential.c"],
    ],
  ])("rejects %s by field, without the value", async (_case, request, fields) => {
    const before = await get("/api/credentials");
    const answer = await send("POST", "/api/credentials/new", request);
    expect(blamed(answer, 422)).toEqual(fields);
    expect(JSON.stringify(answer)).not.toContain(SECRET);
    expect(await get("/api/credentials")).toEqual(before);
  });

  it("rejects names that are too long, and one credential too many", async () => {
    const [, , request] = KINDS[0];
    expect(blamed(await send("POST", `/api/credentials/${"n".repeat(129)}`, request), 422)).toEqual(["name"]);
    expect((await send("POST", `/api/credentials/${"n".repeat(128)}`, request)).status).toBe(200);
    while (
      world.profile.putCredential({
        cred_name: `c-${world.profile.credentials(0, 1).total}`,
        cred_type: "GENERIC",
      })
    );
    expect(blamed(await send("POST", "/api/credentials/one-more", request), 422)).toEqual(["name"]);
  });
});

describe("users, tags and version", () => {
  it("match the contract", async () => {
    const [users, tags, version] = await Promise.all(["/api/users", "/api/tag", "/api/version"].map(get));
    expect(ListUsersResponse.parse(users?.body)).toEqual(users?.body);
    expect(ListTagsResponse.parse(tags?.body)).toEqual(tags?.body);
    expect(GetVersionResponse.parse(version?.body)).toEqual(version?.body);
  });

  it.each([
    ["/api/users", TEST_PATTERNS.workflows.users, "CHEN", ["alice.chen"]],
    ["/api/tag", TEST_PATTERNS.workflows.tags, "de", ["customer-demo", "debug"]],
  ] as const)(
    "%s returns all of them in order, or those that contain a text",
    async (path, names, text, found) => {
      expect((await get(path)).body).toEqual({ entries: names.toSorted(), total: names.length });
      expect((await get(`${path}?offset=2&limit=3`)).body).toEqual({
        entries: names.toSorted().slice(2, 5),
        total: names.length,
      });
      expect((await get(`${path}?name=${text}`)).body).toEqual({ entries: found, total: found.length });
      const page: NamePage = { entries: [], total: 0 };
      expect((await get(`${path}?name=nobody-at-all`)).body).toEqual(page);
    },
  );
});

describe("every list", () => {
  it.each([
    ["/api/credentials", ListCredentialsQueryParams.shape],
    ["/api/users", ListUsersQueryParams.shape],
    ["/api/tag", ListTagsQueryParams.shape],
  ])("%s reads exactly the parameters of the contract", async (path, shape) => {
    expect(blamed(await get(`${path}?${nonsense(shape)}`), 422)).toEqual(["limit", "offset"]);
    expect(blamed(await get(`${path}?unheard-of=1&limit=0&offset=-1`), 422)).toEqual([
      "limit",
      "offset",
      "unheard-of",
    ]);
  });
});
