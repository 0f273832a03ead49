/**
 * Pictures of every story in the pinned browser, to review and to compare with any commit. `pnpm pictures --help`
 * lists the options.
 */
import { APPROVALS_FILE, readApprovals, withApproval, writeApprovals } from "./pictures/approvals.ts";
import { conclude, EXIT } from "./pictures/conclusion.ts";
import { type PictureOptions, readOptions, USAGE } from "./pictures/options.ts";
import { picture } from "./pictures/picture.ts";
import { copyPictures, mergeReports, readReportFile } from "./pictures/report.ts";
import { needsApproval } from "./pictures/report-shape.ts";
import { serveReview } from "./pictures/review.ts";
import { makeSheets } from "./pictures/sheets.ts";

const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    console.log("\nInterrupted: finishing the pictures under way. Once more ends at once.");
    interruption.abort();
  });
}

async function execute(options: PictureOptions): Promise<number> {
  switch (options.command) {
    case "take":
      return picture(options, interruption.signal);
    case "sheet":
      return makeSheets(options, interruption.signal);
    case "review":
      await serveReview(options.folder, interruption.signal);
      return 0;
    case "approve":
      return approve(options.folder, options.words);
    case "merge": {
      const reports = options.sources.map(readReportFile);
      const merged = mergeReports(reports);
      await copyPictures(options.sources, options.folder);
      return conclude(options.folder, merged);
    }
  }
}

function approve(folder: string, words: readonly string[]): number {
  const report = readReportFile(folder);
  const chosen = report.pictures.filter(
    (each) => needsApproval(each) && (words.length === 0 || words.some((word) => each.name.includes(word))),
  );
  if (chosen.length === 0) {
    throw new Error(`No difference of ${folder}/ has a name with ${words.join(" or ") || "anything"} in it.`);
  }
  const names = new Set(chosen.map(({ name }) => name));
  writeApprovals(withApproval(readApprovals(), report, names, true));
  console.log(`${chosen.length} approved in ${APPROVALS_FILE}; commit it with the change.`);
  return 0;
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) console.log(USAGE);
  else process.exitCode = await execute(options);
} catch (error) {
  if (!interruption.signal.aborted) console.error(error instanceof Error ? error.message : error);
  process.exitCode = interruption.signal.aborted ? EXIT.interrupted : EXIT.failed;
}
