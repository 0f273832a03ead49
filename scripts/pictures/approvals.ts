import { readFileSync, writeFileSync } from "node:fs";
import { needsApproval, type PictureReport, type PictureResult } from "./report-shape.ts";

/** Committed with the change that it approves, and read by CI. */
export const APPROVALS_FILE = ".storybook/approved-pictures.json";

/** What an approved picture must be: the SHA-256 of its file, or `removed`. */
export type Approvals = Readonly<Record<string, string>>;

/** Approvals by picture name; none when there is no file. @throws Error when the file is not such a record */
export function readApprovals(path = APPROVALS_FILE): Approvals {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return {};
  }
  const approvals: unknown = JSON.parse(text);
  if (typeof approvals !== "object" || approvals === null || Array.isArray(approvals)) {
    throw new Error(`${path} must hold an object of hashes by picture name.`);
  }
  for (const [name, hash] of Object.entries(approvals)) {
    if (typeof hash !== "string" || !/^([0-9a-f]{64}|removed)$/.test(hash)) {
      throw new Error(
        `${path} approves ${name} with ${JSON.stringify(hash)}: that is no SHA-256, nor "removed".`,
      );
    }
  }
  return approvals as Approvals;
}

/** Sorted by name, so that two branches that approve different pictures merge. */
export function writeApprovals(approvals: Approvals, path = APPROVALS_FILE): void {
  const sorted = Object.fromEntries(Object.entries(approvals).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`);
}

/** What approves this difference. */
function approvalOf({ status, hash }: PictureResult): string {
  return status === "removed" ? "removed" : (hash ?? "");
}

export function isApproved(picture: PictureResult, approvals: Approvals): boolean {
  return approvals[picture.name] === approvalOf(picture);
}

/**
 * The approvals once these differences are approved, or no longer are. Those that the report no longer needs, since
 * the picture does not differ or differs in another way, are dropped.
 */
export function withApproval(
  approvals: Approvals,
  report: PictureReport,
  names: ReadonlySet<string>,
  approve: boolean,
): Approvals {
  const pictures = new Map(report.pictures.map((picture) => [picture.name, picture]));
  const kept = Object.entries(approvals).filter(([name]) => {
    const picture = pictures.get(name);
    if (picture === undefined) return true;
    return !names.has(name) && needsApproval(picture) && isApproved(picture, approvals);
  });
  const added = report.pictures
    .filter((picture) => approve && names.has(picture.name) && needsApproval(picture))
    .map((picture) => [picture.name, approvalOf(picture)] as const);
  return Object.fromEntries([...kept, ...added]);
}

/** Differences without an approval. */
export function unapproved(report: PictureReport, approvals: Approvals): PictureResult[] {
  return report.pictures.filter((picture) => needsApproval(picture) && !isApproved(picture, approvals));
}
