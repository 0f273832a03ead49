import { deriveKey, type HashKey } from "../../rows/keyed-hash.ts";
import { RandomStream } from "../../rows/random-stream.ts";
import type { BucketFolderPattern } from "../../seed/bucket-patterns.ts";
import type { MockPatterns } from "../../seed/types.ts";
import { BUCKET_SPREAD } from "../bucket-names.ts";
import { BucketBranch, type BucketRecord } from "./bucket-record.ts";
import { byteShare } from "./byte-shares.ts";
import { entityTag } from "./digest.ts";
import {
  type ChildFolder,
  type Folder,
  type FolderChild,
  folderOf,
  folderOfObjects,
  type StoredObject,
} from "./object-folder.ts";

const MOST_FOLDERS = 4;
const MOST_PROJECTS = 5;
/** Months that a folder reaches back; buckets are older. */
const MOST_MONTHS = 14;
const MOST_FILES = 80;

// Branches of the key of a month's folder.
const SHARES = 0;
const TAG = 1;

interface Month {
  /** Like 2026-03. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  /** Its end, or now. */
  readonly until: number;
}

/** The newest months in UTC, this one first. */
function newestMonths(now: number): readonly Month[] {
  const today = new Date(now);
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()];
  return Array.from({ length: MOST_MONTHS }, (_, ago) => {
    const from = Date.UTC(year, month - ago);
    const until = Math.min(now, Date.UTC(year, month - ago + 1) - 1);
    return { name: new Date(from).toISOString().slice(0, 7), from, until };
  });
}

function fileFolder(
  key: HashKey,
  { file, extension, contentType }: BucketFolderPattern,
  count: number,
  bytes: number,
  { from, until }: Month,
): Folder {
  const nameAt = (position: number) => `${file}-${String(position).padStart(5, "0")}.${extension}`;
  const objectAt = (position: number): StoredObject => {
    const own = byteShare(deriveKey(key, SHARES), bytes, count, position, 0.4);
    return {
      bytes: own,
      lastModified: from + Math.floor(((until - from) * (position + 1)) / (count + 1)),
      etag: entityTag(deriveKey(key, TAG, position), own),
      contentType,
      metadata: {},
    };
  };
  return folderOfObjects(count, bytes, nameAt, objectAt);
}

function folderChild(name: string, children: readonly FolderChild[]): ChildFolder {
  let objectCount = 0;
  let bytes = 0;
  for (const child of children) {
    objectCount += "open" in child ? child.objectCount : 1;
    bytes += child.bytes;
  }
  return { name: `${name}/`, objectCount, bytes, open: () => folderOf(children) };
}

/** The months of one project, the newest first. */
function monthFolders(key: HashKey, pattern: BucketFolderPattern, months: readonly Month[]): ChildFolder[] {
  const stream = new RandomStream(key);
  const length = stream.integer(1, MOST_MONTHS);
  const [minimum, maximum] = pattern.bytes;
  return months.slice(0, length).map((month, ago) => {
    const objectCount = stream.integer(1, MOST_FILES);
    const bytes = objectCount * stream.integer(minimum, maximum);
    const open = () => fileFolder(deriveKey(key, ago), pattern, objectCount, bytes, month);
    return { name: `${month.name}/`, objectCount, bytes, open };
  });
}

function readme({ key, createdAt }: BucketRecord): FolderChild {
  const bytes = 400 + new RandomStream(key).integer(0, 3_000);
  const object = () => ({
    bytes,
    lastModified: createdAt,
    etag: entityTag(key, bytes),
    contentType: "text/markdown",
    metadata: {},
  });
  return { name: "README.md", bytes, object };
}

/**
 * Makes the function that returns the objects of a bucket that belong to no workflow or dataset: a few folders of
 * projects, each by months, and a text. The counts and bytes of all levels are known without the files.
 */
export function createOwnFolders(
  patterns: MockPatterns,
  now: number,
): (bucket: BucketRecord) => readonly FolderChild[] {
  const { folders, emptyShare } = patterns.buckets;
  const { projects } = patterns.workflows;
  const months = newestMonths(now);
  return (bucket) => {
    const foldersKey = deriveKey(bucket.key, BucketBranch.Folders);
    const stream = new RandomStream(foldersKey);
    const isEmpty = stream.chance(emptyShare);
    // Workflows and datasets keep the first buckets filled in any case.
    if (isEmpty && bucket.index >= BUCKET_SPREAD) return [];
    const count = stream.integer(1, Math.min(MOST_FOLDERS, folders.length));
    const chosen = stream.permutation(folders.length).slice(0, count);
    const children: FolderChild[] = [readme(bucket)];
    for (const place of chosen) {
      const pattern = folders[place] as BucketFolderPattern;
      const projectCount = stream.integer(1, Math.min(MOST_PROJECTS, projects.length));
      const order = stream.permutation(projects.length).slice(0, projectCount);
      const parts = Array.from(order, (project) =>
        folderChild(
          projects[project] as string,
          monthFolders(deriveKey(foldersKey, place, project), pattern, months),
        ),
      );
      children.push(folderChild(pattern.name, parts));
    }
    return children;
  };
}
