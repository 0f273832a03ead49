import type { Bucket, ObjectEntry } from "@/lib/api/generated.schemas";
import type { BucketGenerator } from "@/mocks/generators/bucket-generator";
import { type EntityDoc, type FieldTexts, listText, type MemberTexts, shareText } from "../parts/entity-doc";
import { BUCKETS } from "../parts/volumes";

export const buckets: EntityDoc = {
  title: "Buckets",
  summary:
    "Object stores with what runs and datasets keep in them, beside folders of their own. A bucket's counts are the sums over its objects; of runs it lists and counts the newest 10,000, of datasets the newest 1,000, and opens the folder of any other by its name.",
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
        endpoint: ["address", "If not the provider's own"],
        created_at: ["UTC", "When it was made"],
        size_bytes: ["bytes", "Of all objects"],
        object_count: ["objects", "All of them"],
        labels: ["by name", "Team and environment"],
      } satisfies FieldTexts<Bucket>,
    },
    {
      type: "ObjectEntry",
      fields: {
        key: ["path", "Whole key in the bucket"],
        size: ["bytes", "Of the object"],
        last_modified: ["UTC", "When it was written"],
        etag: ["text", "Changes with the contents"],
        content_type: ["media type", "By the kind of file"],
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
    totalBuckets: "How many there are",
    generateBucket: "The bucket at an index",
    generateBucketPage: "Buckets by index, and the exact total",
    pageByName: "Buckets by name, as the API lists them",
    generateAllBuckets: "All buckets, up to 10,000",
    getBucketByName: "The bucket of that whole name, or null",
    listObjects: "A page of a bucket's objects below a prefix, folders first; or null",
    generateWorkflowArtifacts: "A page of what a run wrote",
  } satisfies MemberTexts<BucketGenerator>,
  filters: {
    prefix: { parameter: "prefix", meaning: "Of a bucket's objects: those whose key begins so" },
    delimiter: {
      parameter: "delimiter",
      meaning: "Of a bucket's objects: folds the rest of the keys into folders",
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
