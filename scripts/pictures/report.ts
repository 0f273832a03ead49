import { readFileSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PICTURE_FOLDERS, type PictureReport } from "./report-shape.ts";

export const REPORT_FILE = "report.json";

export async function writeReportFile(folder: string, report: PictureReport): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, REPORT_FILE), `${JSON.stringify(report, null, 2)}\n`);
}

/** @throws Error when the folder holds no report */
export function readReportFile(folder: string): PictureReport {
  let text: string;
  try {
    text = readFileSync(join(folder, REPORT_FILE), "utf8");
  } catch {
    throw new Error(
      `${folder}/ holds no ${REPORT_FILE}: run \`pnpm pictures --against main\` first, or name another folder.`,
    );
  }
  return JSON.parse(text) as PictureReport;
}

/**
 * One report from those of all shards, whose order does not matter.
 *
 * @throws Error when a shard is missing or there twice, or when they compare different things
 */
export function mergeReports(reports: readonly PictureReport[]): PictureReport {
  const [first] = reports;
  if (first === undefined) throw new Error("There are no reports to merge.");
  const { before, after, shard } = first;
  for (const other of reports) {
    if (other.before !== before || other.after !== after || other.shard.count !== shard.count) {
      throw new Error(
        `Reports of different runs cannot be merged: ${describeRun(first)}, and ${describeRun(other)}.`,
      );
    }
  }
  for (let index = 1; index <= shard.count; index++) {
    const found = reports.filter((report) => report.shard.index === index).length;
    if (found !== 1)
      throw new Error(`Shard ${index}/${shard.count} is there ${found} times: give each once.`);
  }
  return {
    before,
    after,
    shard: { index: 1, count: 1 },
    isComplete: reports.every(({ isComplete }) => isComplete),
    pictures: reports.flatMap(({ pictures }) => pictures).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function describeRun({ before, after, shard }: PictureReport): string {
  return `${after}${before === null ? "" : ` against ${before}`} in ${shard.count} shards`;
}

/** Copies the pictures of several reports into one folder. */
export async function copyPictures(sources: readonly string[], target: string): Promise<void> {
  for (const source of sources) {
    for (const folder of Object.values(PICTURE_FOLDERS)) {
      await cp(join(source, folder), join(target, folder), { recursive: true, force: true }).catch(
        (error: NodeJS.ErrnoException) => {
          // A shard without a difference has no such folder.
          if (error.code !== "ENOENT") throw error;
        },
      );
    }
  }
}
