import { describe, expect, it } from "vitest";
import { BUCKET_PATTERNS, type BucketPatterns, validateBucketPatterns } from "./bucket-patterns.ts";
import { DATASET_PATTERNS, type DatasetPatterns, validateDatasetPatterns } from "./dataset-patterns.ts";
import { PROFILE_PATTERNS, type ProfilePatterns, validateProfilePatterns } from "./profile-patterns.ts";
import { MOCK_CONFIG } from "./types.ts";

const { users } = MOCK_CONFIG.workflows;

describe("the default patterns", () => {
  it("are valid", () => {
    expect(() => validateBucketPatterns(BUCKET_PATTERNS)).not.toThrow();
    expect(() => validateDatasetPatterns(DATASET_PATTERNS)).not.toThrow();
    expect(() => validateProfilePatterns(PROFILE_PATTERNS, users)).not.toThrow();
  });
});

describe("invalid patterns are rejected by name and value", () => {
  const [folder] = BUCKET_PATTERNS.folders;
  const withFolder = (change: object) => ({ folders: [{ ...folder, ...change }] }) as Partial<BucketPatterns>;

  it.each<[string, Partial<BucketPatterns>, string]>([
    ["name with a space", { names: ["my bucket"] }, 'buckets.names[0] is "my bucket"'],
    ["name of a later bucket", { names: ["bucket-4"] }, 'buckets.names[0] is "bucket-4"'],
    ["name twice", { names: ["a", "a"] }, 'buckets.names[1] is "a"'],
    ["negative weight", { providerDistribution: { s3: -1 } }, "buckets.providerDistribution.s3 is -1"],
    ["no weight", { providerDistribution: {} }, "buckets.providerDistribution is"],
    ["no region", { regions: { ...BUCKET_PATTERNS.regions, gcs: [] } }, "buckets.regions.gcs.length is 0"],
    ["no environment", { environments: [] }, "buckets.environments.length is 0"],
    ["share above 1", { emptyShare: 1.5 }, "buckets.emptyShare is 1.5"],
    ["no folder", { folders: [] }, "buckets.folders.length is 0"],
    ["folder of runs", withFolder({ name: "workflows" }), 'buckets.folders[0].name is "workflows"'],
    ["no media type", withFolder({ contentType: "png" }), 'buckets.folders[0].contentType is "png"'],
    ["least above most", withFolder({ bytes: [10, 2] }), "buckets.folders[0].bytes[1] is 2"],
    ["half a byte", withFolder({ bytes: [0.5, 2] }), "buckets.folders[0].bytes[0] is 0.5"],
  ])("buckets: %s", (_case, overrides, message) => {
    expect(() => validateBucketPatterns({ ...BUCKET_PATTERNS, ...overrides })).toThrow(message);
  });

  const subject = { name: "web", modality: "text", description: "Pages" };
  it.each<[string, Partial<DatasetPatterns>, string]>([
    ["no subject", { subjects: [] }, "datasets.subjects.length is 0"],
    [
      "modality of no use",
      { subjects: [{ ...subject, modality: "smell" }] },
      'datasets.subjects[0].modality is "smell"',
    ],
    [
      "names that begin one another",
      {
        subjects: [subject, { ...subject, name: "web-raw" }],
        variants: [{ name: "raw", description: "" }],
      },
      'datasets.subjects is "web-raw-"',
    ],
    [
      "too many pairs",
      {
        subjects: Array.from({ length: 33 }, (_, place) => ({ ...subject, name: `s${place}` })),
        variants: Array.from({ length: 32 }, (_, place) => ({ name: `v${place}`, description: "" })),
      },
      "variants.length is 1056",
    ],
    [
      "infinite weight",
      { formatDistribution: { csv: Number.POSITIVE_INFINITY } },
      "formatDistribution.csv is Infinity",
    ],
    ["no retention", { retentionDistribution: { "30d": 0 } }, "datasets.retentionDistribution is"],
    ["share below 0", { collectionShare: -0.1 }, "datasets.collectionShare is -0.1"],
    ["no message", { commitMessages: [] }, "datasets.commitMessages.length is 0"],
    ["tag of the newest", { versionTags: ["latest"] }, 'datasets.versionTags is "latest"'],
  ])("datasets: %s", (_case, overrides, message) => {
    expect(() => validateDatasetPatterns({ ...DATASET_PATTERNS, ...overrides })).toThrow(message);
  });

  it("datasets: a format outside the contract", () => {
    const formatDistribution = JSON.parse('{"csv": 1, "xml": 1}');
    expect(() => validateDatasetPatterns({ ...DATASET_PATTERNS, formatDistribution })).toThrow("xml is 1");
  });

  it.each<[string, Partial<ProfilePatterns>, string]>([
    ["stranger", { username: "nobody" }, 'profile.username is "nobody"'],
    ["strange admin", { admins: ["nobody"] }, 'profile.admins[0] is "nobody"'],
    ["no domain", { emailDomain: "example" }, 'profile.emailDomain is "example"'],
    [
      "share above 1",
      { notificationShares: { email: 2, slack: 0, webhook: 0 } },
      "profile.notificationShares.email is 2",
    ],
    ["too few keys", { apiKeyNames: ["one"] }, "profile.apiKeyNames.length is 1"],
    ["too few credentials", { credentials: [] }, "profile.credentials.length is 0"],
    [
      "registry without its host",
      {
        credentials: [
          { name: "a", type: "REGISTRY" },
          { name: "b", type: "DATA" },
        ],
      },
      "profile.credentials[0].registry is undefined",
    ],
    ["half a version", { version: { major: 1.5, minor: 0, revision: 0 } }, "profile.version.major is 1.5"],
  ])("profile: %s", (_case, overrides, message) => {
    expect(() => validateProfilePatterns({ ...PROFILE_PATTERNS, ...overrides }, users)).toThrow(message);
  });
});
