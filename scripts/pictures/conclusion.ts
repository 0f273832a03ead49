import { APPROVALS_FILE, readApprovals, unapproved } from "./approvals.ts";
import { writeReportFile } from "./report.ts";
import { writeReportPage } from "./report-html.ts";
import type { PictureReport, PictureResult, PictureStatus } from "./report-shape.ts";

/** Names that are printed; the report has them all. */
const MAX_PRINTED = 20;
/** Exit codes of the command. */
export const EXIT = { fine: 0, different: 1, failed: 2, interrupted: 130 } as const;

/** Writes the report, prints what it says, and returns the exit code. */
export async function conclude(folder: string, report: PictureReport): Promise<number> {
  const approvals = report.before === null ? {} : readApprovals();
  await writeReportFile(folder, report);
  const page = await writeReportPage(folder, report, approvals);
  const failed = report.pictures.filter(({ status }) => status === "failed");
  const open = report.before === null ? [] : unapproved(report, approvals);
  printAll("failed", failed, ({ name, failure }) => `${name}: ${failure?.split("\n")[0]}`);
  printAll("differ and are not approved", open, describeDifference);
  console.log(`${summarize(report)}\nReport: ${page}`);
  if (open.length > 0) {
    console.log(
      `Look at it with \`pnpm pictures --review ${folder}\`; what is meant to differ goes to ${APPROVALS_FILE}.`,
    );
  }
  if (!report.isComplete) return EXIT.interrupted;
  if (failed.length > 0) return EXIT.failed;
  return open.length > 0 ? EXIT.different : EXIT.fine;
}

function printAll(
  what: string,
  pictures: readonly PictureResult[],
  describe: (picture: PictureResult) => string,
): void {
  if (pictures.length === 0) return;
  console.log(`\n${pictures.length} ${what}:`);
  for (const each of pictures.slice(0, MAX_PRINTED)) console.log(`  ${describe(each)}`);
  if (pictures.length > MAX_PRINTED) console.log(`  and ${pictures.length - MAX_PRINTED} more`);
}

function describeDifference({ name, status, differentPixels }: PictureResult): string {
  if (status === "removed") return `${name}: removed`;
  return differentPixels === null ? `${name}: another size` : `${name}: ${differentPixels} pixels`;
}

/** `1,463 pictures of working tree against main (1a2b3c4d): 1,460 unchanged, 3 changed`. */
function summarize({ before, after, pictures }: PictureReport): string {
  const statuses: readonly PictureStatus[] = ["taken", "unchanged", "changed", "added", "removed", "failed"];
  const counts = statuses
    .map((status) => ({ status, total: pictures.filter((each) => each.status === status).length }))
    .filter(({ total }) => total > 0)
    .map(({ status, total }) => `${total.toLocaleString("en-US")} ${status}`);
  const subject = before === null ? after : `${after} against ${before}`;
  const total = pictures.length.toLocaleString("en-US");
  return `${total} pictures of ${subject}: ${counts.join(", ") || "none"}`;
}
