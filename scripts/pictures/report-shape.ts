import type { Shard } from "./options.ts";

export type PictureStatus =
  /** New, with nothing to compare it with. */
  | "taken"
  | "unchanged"
  | "changed"
  /** Only in what is compared. */
  | "added"
  /** Only in what it is compared with. */
  | "removed"
  /** The story failed, so there is no picture. */
  | "failed";

export interface PictureResult {
  /** Story and mode, such as `pages-workflows--default/light`. */
  readonly name: string;
  /** Title and name of the story in the sidebar. */
  readonly title: string;
  readonly status: PictureStatus;
  /** SHA-256 of the new picture's file, by which it is approved; null where there is none. */
  readonly hash: string | null;
  /** Pixels that differ; null when the pictures have other sizes, or when there is only one. */
  readonly differentPixels: number | null;
  /** Why the story failed, or null. */
  readonly failure: string | null;
}

export interface PictureReport {
  /** What the pictures are compared with, such as `main (1a2b3c4d)`; null when they are not. */
  readonly before: string | null;
  readonly after: string;
  readonly shard: Shard;
  /** False when the run was interrupted. */
  readonly isComplete: boolean;
  readonly pictures: readonly PictureResult[];
}

/** Subfolders of a report, each with `<story>/<mode>.png`. */
export const PICTURE_FOLDERS = { before: "before", after: "after", difference: "difference" } as const;

/** What was added can be seen in the change itself, so it needs no approval. */
export function needsApproval({ status }: Pick<PictureResult, "status">): boolean {
  return status === "changed" || status === "removed";
}
