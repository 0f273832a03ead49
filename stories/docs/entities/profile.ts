import type { CredentialEntry, ProfileResponse, ProfileSettings } from "@/lib/api/generated.schemas";
import type { ProfileGenerator } from "@/mocks/generators/profile-generator";
import { type EntityDoc, type FieldTexts, listText, type MemberTexts, shareText } from "../parts/entity-doc";
import { BUCKETS, POOLS } from "../parts/volumes";

export const profile: EntityDoc = {
  title: "Profile",
  summary:
    "Users, and the settings and credentials of the one who is signed in. What is put or deleted is kept for the life of the world and seen by every later read. A secret is never sent back.",
  member: "world.profile",
  file: "src/mocks/generators/profile-generator.ts",
  patternsFile: "src/mocks/seed/profile-patterns.ts",
  handlers: "src/mocks/handlers/profile-handlers.ts, credential-handlers.ts, directory-handlers.ts",
  endpoints: [
    "GET /api/profile",
    "GET, PUT /api/profile/settings",
    "GET /api/credentials",
    "POST, DELETE /api/credentials/:name",
    "GET /api/users, /api/tag, /api/version",
  ],
  tables: [
    {
      type: "ProfileResponse",
      fields: {
        profile: ["UserProfile", "Names, address, teams and what the user chose"],
        roles: ["names", "Such as admin"],
        pools: ["names", "Pools that the user may use; none means all"],
        token: ["name, UTC", "Token that the request was made with"],
      } satisfies FieldTexts<ProfileResponse>,
    },
    {
      type: "ProfileSettings",
      fields: {
        default_pool: ["name", "One of the world's pools"],
        default_bucket: ["name", "One of the world's buckets"],
        default_priority: ["WorkflowPriority", "For new runs"],
        notifications: ["yes or no", "By e-mail, Slack and webhook"],
        ui_preferences: ["by name", "How the console looks and refreshes"],
        api_keys: ["up to 3", "Names and times, never the keys"],
      } satisfies FieldTexts<ProfileSettings>,
    },
    {
      type: "CredentialEntry",
      fields: {
        cred_name: ["text", "Unique for the user"],
        cred_type: ["CredentialType", "What it opens"],
        profile: ["text", "Registry or endpoint that it is for; absent for GENERIC"],
        created_at: ["UTC", "When it was made"],
      } satisfies FieldTexts<CredentialEntry>,
    },
  ],
  weights: () => [],
  sources: ({ profile: patterns, workflows }) => [
    { key: "workflows.users", text: listText(workflows.users) },
    { key: "profile.username", text: patterns.username ?? "the first of workflows.users is signed in" },
    { key: "profile.admins", text: listText(patterns.admins) },
    ...Object.entries(patterns.notificationShares).map(([channel, share]) => ({
      key: `profile.notificationShares.${channel}`,
      text: `${shareText(share)} of the users`,
    })),
    { key: "profile.apiKeyNames", text: listText(patterns.apiKeyNames) },
    { key: "profile.credentials", text: listText(patterns.credentials.map(({ name }) => name)) },
  ],
  methods: {
    username: "Who is signed in",
    generateProfile: "What a user is in an untouched world",
    generateSettings: "What a user chose in an untouched world",
    generateApiKeys: "Keys of a user",
    generateCredentials: "Credentials of a user in an untouched world, by name",
    profile: "The signed-in user, changes included",
    settings: "The settings, changes included",
    putSettings: "Replaces the settings",
    mayUsePool: "Whether the user may run workflows in a pool",
    knowsBucket: "Whether the world has a bucket of that name",
    credentials: "A page of credentials by name, changes included",
    putCredential: "Creates or replaces a credential; null when there are too many already",
    deleteCredential: "Whether there was one to delete",
  } satisfies MemberTexts<ProfileGenerator>,
  volumes: [POOLS, BUCKETS],
  examples: ({ profile: generator }) => [
    { call: "world.profile.profile()", value: generator.profile() },
    { call: "world.profile.settings()", value: generator.settings() },
    { call: "world.profile.credentials(0, 20)", value: generator.credentials(0, 20) },
  ],
};
