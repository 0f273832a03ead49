import { DatasetFormat, RetentionPolicy } from "../../lib/api/generated.schemas.ts";
import type { Distribution } from "./distribution.ts";
import { checkDistribution, checkList, checkNames, checkShare, refuse } from "./pattern-checks.ts";

/** What a dataset is about. */
export interface DatasetSubject {
  readonly name: string;
  /** One of `modalities`. */
  readonly modality: string;
  /** Begins a sentence. */
  readonly description: string;
}

/** What was done to it. */
export interface DatasetVariant {
  readonly name: string;
  /** Ends that sentence, without its full stop. */
  readonly description: string;
}

export interface DatasetPatterns {
  /** A name is `{subject}-{variant}-{code}`; at most 1,024 pairs. */
  readonly subjects: readonly DatasetSubject[];
  readonly variants: readonly DatasetVariant[];
  /** Values of the label `modality`. */
  readonly modalities: readonly string[];
  readonly formatDistribution: Distribution<DatasetFormat>;
  readonly retentionDistribution: Distribution<RetentionPolicy>;
  /** Share of the rows that are collections, 0 … 1. */
  readonly collectionShare: number;
  /** What the maker of a version says of it. */
  readonly commitMessages: readonly string[];
  /** Tags of versions; the newest that is ready has `latest` as well. */
  readonly versionTags: readonly string[];
}

/** The tag of the newest version that is ready. */
export const LATEST_TAG = "latest";

const MOST_STEMS = 1_024;

export const DATASET_PATTERNS: DatasetPatterns = {
  subjects: [
    { name: "warehouse-scenes", modality: "image", description: "Camera frames of warehouse aisles" },
    { name: "street-driving", modality: "video", description: "Drives through dense traffic" },
    { name: "lidar-sweeps", modality: "point-cloud", description: "Sweeps of roof-mounted lidars" },
    { name: "grasp-attempts", modality: "tabular", description: "Forces and poses of grasp attempts" },
    { name: "humanoid-motion", modality: "tabular", description: "Joint angles of walking and reaching" },
    { name: "web-pages", modality: "text", description: "Text of public web pages" },
    { name: "source-code", modality: "text", description: "Source files under permissive licences" },
    { name: "spoken-commands", modality: "audio", description: "Short commands by many speakers" },
    { name: "meeting-audio", modality: "audio", description: "Meetings with several speakers" },
    { name: "product-photos", modality: "image", description: "Photos of packaged goods" },
    {
      name: "protein-structures",
      modality: "tabular",
      description: "Folded structures with their sequences",
    },
    { name: "captioned-images", modality: "image", description: "Images with captions in six languages" },
  ],
  variants: [
    { name: "raw", description: "as they were recorded" },
    { name: "cleaned", description: "without duplicates and broken files" },
    { name: "labelled", description: "with labels by two annotators" },
    { name: "augmented", description: "with noise, crops and changes of light" },
    { name: "holdout", description: "kept aside for evaluation" },
    { name: "sample", description: "a small sample for quick tests" },
  ],
  modalities: ["image", "video", "text", "audio", "point-cloud", "tabular"],
  formatDistribution: {
    [DatasetFormat.parquet]: 0.34,
    [DatasetFormat.tfrecord]: 0.18,
    [DatasetFormat.jsonl]: 0.18,
    [DatasetFormat.arrow]: 0.12,
    [DatasetFormat.csv]: 0.1,
    [DatasetFormat.hdf5]: 0.08,
  },
  retentionDistribution: {
    [RetentionPolicy["30d"]]: 0.15,
    [RetentionPolicy["90d"]]: 0.35,
    [RetentionPolicy["1y"]]: 0.3,
    [RetentionPolicy.forever]: 0.2,
  },
  collectionShare: 0.17,
  commitMessages: [
    "Add the recordings of last week",
    "Remove files that could not be decoded",
    "Correct labels after the second review",
    "Balance the classes",
    "Split long recordings into clips",
    "Convert timestamps to UTC",
    "Add the Zürich and São Paulo sites",
    "Drop samples whose licence is not known",
    "Rebuild with the new schema",
  ],
  versionTags: ["stable", "reviewed", "baseline", "release-candidate", "deprecated-schema"],
};

/** @throws RangeError whose message names the key and its value, and says what would fit. */
export function validateDatasetPatterns(patterns: DatasetPatterns): void {
  const { subjects, variants, modalities, commitMessages, versionTags } = patterns;
  const subjectNames = subjects.map(({ name }) => name);
  const variantNames = variants.map(({ name }) => name);
  checkNames("datasets.subjects", subjectNames, 1, MOST_STEMS);
  checkNames("datasets.variants", variantNames, 1, MOST_STEMS);
  checkNames("datasets.modalities", modalities, 1, 100);
  for (const [position, { modality }] of subjects.entries()) {
    if (modalities.includes(modality)) continue;
    refuse(`datasets.subjects[${position}].modality`, modality, "give one of datasets.modalities");
  }
  const pairs = subjects.length * variants.length;
  if (pairs > MOST_STEMS) {
    refuse("datasets.subjects.length × variants.length", pairs, `give at most ${MOST_STEMS} pairs`);
  }
  // Names differ, and are ordered, by their words before their codes.
  const stems = subjectNames
    .flatMap((subject) => variantNames.map((variant) => `${subject}-${variant}-`))
    .sort();
  for (const [position, stem] of stems.entries()) {
    if (!stems[position + 1]?.startsWith(stem)) continue;
    refuse("datasets.subjects", stem, `give no name that begins another: ${stems[position + 1]} does`);
  }
  checkDistribution("datasets.formatDistribution", patterns.formatDistribution, Object.values(DatasetFormat));
  const policies = Object.values(RetentionPolicy);
  checkDistribution("datasets.retentionDistribution", patterns.retentionDistribution, policies);
  checkShare("datasets.collectionShare", patterns.collectionShare);
  checkList("datasets.commitMessages", commitMessages, 1, 1_000);
  checkNames("datasets.versionTags", versionTags, 1, 1_000);
  if (versionTags.includes(LATEST_TAG)) {
    refuse("datasets.versionTags", LATEST_TAG, "leave it to the newest version");
  }
}
