import type { Bucket, ObjectEntry } from "@/lib/api/generated.schemas";
import type { BucketGenerator } from "@/mocks/generators/bucket-generator";
import { type EntityDoc, type FieldTexts, listText, type MemberTexts, shareText } from "../parts/entity-doc";
import { BUCKETS } from "../parts/volumes";

export const buckets: EntityDoc = {
  title: "Buckets",
  summary:
    "Object stores that hold the artifacts of workflows and the files of datasets, as well as folders of their own. A bucket's counts are sums over its objects. It lists and counts the newest 10,000 workflows and the newest 1,000 datasets; the folder of any other opens by name.",
  member: "world.buckets",
  file: "src/mocks/generators/bucket-generator.ts",
  patternsFile: "src/mocks/seed/bucket-patterns.ts",
  handlers: "src/mocks/handlers/bucket-handlers.ts",
  endpoints: [
    "GET /api/bucket",
    "GET /api/bucket/:name",
    "GET /api/bucket/:name/list",
    "GET /api/workflow/:name/artifacts",
  ],
  tables: [
    {
      type: "Bucket",
      fields: {
        name: ["text", "Unique"],
        provider: ["BucketProvider", "Kind of object store"],
        region: ["text", "One of the provider's"],
        endpoint: ["address", "Present if not the provider's own"],
        created_at: ["UTC", "Creation time"],
        size_bytes: ["bytes", "Total size of all objects"],
        object_count: ["objects", "Number of all objects"],
        labels: ["by name", "Team and environment"],
      } satisfies FieldTexts<Bucket>,
    },
    {
      type: "ObjectEntry",
      fields: {
        key: ["path", "Full key in the bucket"],
        size: ["bytes", "Size of the object"],
        last_modified: ["UTC", "Time of the last write"],
        etag: ["text", "Changes with the contents"],
        content_type: ["media type", "Follows from the type of file"],
      } satisfies FieldTexts<ObjectEntry>,
    },
  ],
  weights: ({ buckets: { providerDistribution } }) => [
    { key: "buckets.providerDistribution", weights: providerDistribution },
  ],
  sources: ({ buckets: patterns }) => [
    { key: "buckets.names", text: listText(patterns.names) },
    { key: "buckets.environments", text: listText(patterns.environments) },
    { key: "buckets.emptyShare", text: `${shareText(patterns.emptyShare)} have no folders of their own` },
    { key: "buckets.folders", text: listText(patterns.folders.map(({ name }) => name)) },
  ],
  methods: {
    totalBuckets: "Number of buckets",
    generateBucket: "The bucket at an index",
    generateBucketPage: "A page of buckets by index, and the exact total",
    pageByName: "A page of buckets ordered by name, as in the API",
    generateAllBuckets: "All buckets, up to 10,000",
    getBucketByName: "The bucket with that exact name, or null",
    listObjects: "A page of a bucket's objects under a prefix, folders first; or null",
    generateWorkflowArtifacts: "A page of a workflow's artifacts",
  } satisfies MemberTexts<BucketGenerator>,
  filters: {
    prefix: { parameter: "prefix", meaning: "Objects of a bucket whose key starts with this prefix" },
    delimiter: {
      parameter: "delimiter",
      meaning: "Groups the objects of a bucket into folders by this character",
    },
  },
  volumes: [BUCKETS],
  examples({ buckets: generator }) {
    if (generator.totalBuckets === 0) return [];
    const bucket = generator.generateBucket(0);
    return [
      { call: "world.buckets.generateBucket(0)", value: bucket },
      {
        call: `world.buckets.listObjects("${bucket.name}", { delimiter: "/", limit: 5 })`,
        value: generator.listObjects(bucket.name, { delimiter: "/", limit: 5 }),
      },
    ];
  },
};
