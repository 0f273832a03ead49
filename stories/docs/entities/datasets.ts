import type { DataListEntry, DatasetEntry } from "@/lib/api/generated.schemas";
import type { DatasetFilter } from "@/mocks/generators/dataset/dataset-filter";
import type { DatasetGenerator } from "@/mocks/generators/dataset-generator";
import {
  type EntityDoc,
  type FieldTexts,
  type FilterTexts,
  listText,
  type MemberTexts,
  shareText,
} from "../parts/entity-doc";
import { DATASETS } from "../parts/volumes";

export const datasets: EntityDoc = {
  title: "Datasets",
  summary:
    "Datasets with their versions, and collections of datasets. Each lies in a bucket of the world, so a world without buckets has none.",
  member: "world.datasets",
  file: "src/mocks/generators/dataset-generator.ts",
  patternsFile: "src/mocks/seed/dataset-patterns.ts",
  handlers: "src/mocks/handlers/dataset-handlers.ts",
  endpoints: [
    "GET /api/bucket/list_dataset",
    "GET /api/bucket/collections",
    "GET /api/bucket/:bucket/dataset/:name/info",
  ],
  tables: [
    {
      type: "DataListEntry",
      fields: {
        name: ["subject-variant-code", "The code holds the row's index"],
        type: ["DatasetType", "DATASET or COLLECTION"],
        bucket: ["name", "One of the world's buckets"],
        path: ["address", "Of its files"],
        create_time: ["UTC", "When it was made"],
        last_created: ["UTC", "When its newest version was made"],
        version_id: ["text", "Newest version"],
        hash_location_size: ["bytes", "Of its newest version"],
        num_files: ["files", "Of its newest version"],
        format: ["DatasetFormat", "Absent for a collection"],
        created_by: ["login", "Who made it"],
      } satisfies FieldTexts<DataListEntry>,
    },
    {
      type: "DatasetEntry",
      fields: {
        version: ["text", "Number of the version"],
        status: ["DatasetStatus", "Of the version"],
        created_date: ["UTC", "When it was made"],
        retention_policy: ["RetentionPolicy", "How long it is kept"],
        size: ["bytes", "Of its files"],
        tags: ["names", "The newest that is ready has latest"],
        collections: ["names", "Collections that hold it"],
      } satisfies FieldTexts<DatasetEntry>,
    },
  ],
  weights: ({ datasets: { formatDistribution, retentionDistribution } }) => [
    { key: "datasets.formatDistribution", weights: formatDistribution },
    { key: "datasets.retentionDistribution", weights: retentionDistribution },
  ],
  sources: ({ datasets: patterns }) => [
    {
      key: "datasets.collectionShare",
      text: `${shareText(patterns.collectionShare)} of the rows are collections`,
    },
    { key: "datasets.subjects", text: listText(patterns.subjects.map(({ name }) => name)) },
    { key: "datasets.variants", text: listText(patterns.variants.map(({ name }) => name)) },
    { key: "datasets.modalities", text: listText(patterns.modalities) },
    { key: "datasets.versionTags", text: listText(patterns.versionTags) },
  ],
  methods: {
    totalDatasets: "Datasets and collections together",
    generate: "The list's row at an index",
    generatePage: "Rows by index, and the total",
    page: "Rows by name, as the API lists them, and the exact total",
    count: "Exact number of matching rows",
    generateAll: "All rows, up to 100,000",
    generateVersions: "The versions of a dataset, newest first; none of a collection",
    info: "A row whole, with its versions or members",
    generateCollection: "A collection by its number among them",
    generateCollectionPage: "Collections by name, whole, and their total",
    getByName: "The dataset or collection of that whole name, or null",
    indexByName: "Its index, or null",
    folders: "What buckets hold of the datasets",
  } satisfies MemberTexts<DatasetGenerator>,
  filters: {
    name: {
      parameter: "name",
      meaning: "Parts of the words of the name in any case, its beginning, or its code",
    },
    buckets: { parameter: "buckets", meaning: "In one of these buckets" },
    users: { parameter: "users", meaning: "Made by one of these users" },
    type: { parameter: "type", meaning: "Datasets only, or collections only" },
    formats: { parameter: "formats", meaning: "In one of these formats; no collection has one" },
  } satisfies FilterTexts<DatasetFilter>,
  volumes: [DATASETS],
  examples({ datasets: generator }) {
    if (generator.totalDatasets === 0) return [];
    return [
      { call: "world.datasets.generate(0)", value: generator.generate(0) },
      { call: "world.datasets.generateVersions(0)", value: generator.generateVersions(0) },
    ];
  },
};
