import type { CredentialEntry, ProfileResponse, ProfileSettings } from "@/lib/api/generated.schemas";
import type { ProfileGenerator } from "@/mocks/generators/profile-generator";
import { type EntityDoc, type FieldTexts, listText, type MemberTexts, shareText } from "../parts/entity-doc";
import { BUCKETS, POOLS } from "../parts/volumes";

export const profile: EntityDoc = {
  title: "Profile",
  summary:
    "Users, and the settings and credentials of the signed-in user. Changes persist for the lifetime of the world and appear in every later read. Secrets are never returned.",
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
        profile: ["UserProfile", "Names, email address, teams and preferences"],
        roles: ["names", "Such as admin"],
        pools: ["names", "Pools that the user may use; all if empty"],
        token: ["name, UTC", "Token used for the request"],
      } satisfies FieldTexts<ProfileResponse>,
    },
    {
      type: "ProfileSettings",
      fields: {
        default_pool: ["name", "One of the world's pools"],
        default_bucket: ["name", "One of the world's buckets"],
        default_priority: ["WorkflowPriority", "Default for new workflows"],
        notifications: ["true or false", "By email, Slack and webhook"],
        ui_preferences: ["by name", "Theme, page size and refresh of the console"],
        api_keys: ["up to 3", "Names and times, never the key values"],
      } satisfies FieldTexts<ProfileSettings>,
    },
    {
      type: "CredentialEntry",
      fields: {
        cred_name: ["text", "Unique per user"],
        cred_type: ["CredentialType", "What it gives access to"],
        profile: ["text", "Registry or endpoint of the credential; absent for GENERIC"],
        created_at: ["UTC", "Creation time"],
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
    username: "The user name of the signed-in user",
    generateProfile: "A user's profile, before any change",
    generateSettings: "A user's settings, before any change",
    generateApiKeys: "API keys of a user",
    generateCredentials: "Credentials of a user ordered by name, before any change",
    profile: "The signed-in user's profile, including changes",
    settings: "The signed-in user's settings, including changes",
    putSettings: "Replaces the settings",
    administrator: "Who grants pools and roles, the first of profile.admins",
    mayUsePool: "Whether the user may submit workflows to a pool",
    knowsBucket: "Whether the world has a bucket with that name",
    credentials: "A page of credentials ordered by name, including changes",
    putCredential: "Creates or replaces a credential; null if there are already too many",
    deleteCredential: "Deletes a credential; false if there is none with that name",
  } satisfies MemberTexts<ProfileGenerator>,
  volumes: [POOLS, BUCKETS],
  examples: ({ profile: generator }) => [
    { call: "world.profile.profile()", value: generator.profile() },
    { call: "world.profile.settings()", value: generator.settings() },
    { call: "world.profile.credentials(0, 20)", value: generator.credentials(0, 20) },
  ],
};
