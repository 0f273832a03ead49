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
    "Datasets with their versions, and collections of dataset versions. Each is stored in a bucket of the world, so a world without buckets has none.",
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
        name: ["subject-variant-code", "The code encodes the row's index"],
        type: ["DatasetType", "DATASET or COLLECTION"],
        bucket: ["name", "One of the world's buckets"],
        path: ["URI", "Location of its files"],
        create_time: ["UTC", "Creation time"],
        last_created: ["UTC", "Creation time of the newest version"],
        version_id: ["text", "The newest version"],
        hash_location_size: ["bytes", "Size of the newest version"],
        num_files: ["files", "Number of files in the newest version"],
        format: ["DatasetFormat", "Absent for a collection"],
        created_by: ["login", "User who created it"],
      } satisfies FieldTexts<DataListEntry>,
    },
    {
      type: "DatasetEntry",
      fields: {
        version: ["text", "Version number"],
        status: ["DatasetStatus", "Status of the version"],
        created_date: ["UTC", "Creation time"],
        retention_policy: ["RetentionPolicy", "How long the version is retained"],
        size: ["bytes", "Total size of its files"],
        tags: ["names", "The newest READY version is tagged latest"],
        collections: ["names", "Collections that contain it"],
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
    totalDatasets: "Number of datasets and collections together",
    generate: "The list row at an index",
    generatePage: "A page of rows by index, and the total",
    page: "A page of rows ordered by name, as in the API, and the exact total",
    count: "Exact number of matching rows",
    generateAll: "All rows, up to 100,000",
    generateVersions: "The versions of a dataset, newest first; empty for a collection",
    info: "A row in full, with its versions or members",
    generateCollection: "A collection by its number among collections",
    generateCollectionPage: "A page of collections in full, ordered by name, and the exact total",
    getByName: "The dataset or collection with that exact name, or null",
    indexByName: "The index of the row with that name, or null",
    folders: "The folders and files of the datasets in a bucket",
  } satisfies MemberTexts<DatasetGenerator>,
  filters: {
    name: {
      parameter: "name",
      meaning: "Parts of words in the name, ignoring case; the start of the name; or its code",
    },
    buckets: { parameter: "buckets", meaning: "In one of these buckets" },
    users: { parameter: "users", meaning: "Created by one of these users" },
    type: { parameter: "type", meaning: "Only datasets, or only collections" },
    formats: { parameter: "formats", meaning: "In one of these formats; collections have none" },
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
