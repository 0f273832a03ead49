import { type Candidate, PAGE_LENGTH } from "./candidate.ts";
import { bytesInUse } from "./measure.ts";
import { askAll, FILTER, growthByPages, jsonSizes } from "./questions.ts";
import { measureReady } from "./ready.ts";
import type { Section } from "./section.ts";
import { formatBytes, formatRatio, formatTable, formatTime } from "./table.ts";
// Modules are imported here, so that the heap of a candidate holds its data alone.
import "./generated.ts";
import "./faker-scan.ts";
import "./msw-data.ts";
import { CANDIDATE_NAMES, CANDIDATES, FEW } from "./candidates.ts";
import { workflowTargets } from "./workflow-targets.ts";

const COUNT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** Measures the list of workflows, generated and mocked by other means. */
export async function measureWorkflows(): Promise<Section> {
  const ready = measureReady();
  // Measured as each candidate is created, while its caches are empty.
  const candidates: Candidate[] = [];
  const held: number[] = [];
  const growth: number[] = [];
  for (const name of CANDIDATE_NAMES) {
    const before = bytesInUse();
    const candidate = await CANDIDATES[name]();
    candidate.page(0);
    held.push(bytesInUse() - before);
    growth.push(growthByPages(candidate));
    candidates.push(candidate);
  }
  const billion = candidates[0] as Candidate;
  const answers = askAll(candidates);

  const plain = (
    title: string,
    read: (candidate: Candidate) => number,
    format: (value: number) => string,
  ) => [title, ...candidates.map((candidate) => format(read(candidate))), ""];
  const bytes = (title: string, values: readonly number[]) => [title, ...values.map(formatBytes), ""];
  const timed = (
    title: string,
    [ofBillion = Number.NaN, ofFew = Number.NaN, ...others]: readonly number[],
  ) => [title, ...[ofBillion, ofFew, ...others].map(formatTime), formatRatio(ofBillion / ofFew)];

  return {
    title: "Workflows by three candidates",
    about: `Pages are of ${PAGE_LENGTH} list rows, without groups and tasks, unless they are whole. The filter is status ${FILTER.status} and pool ${FILTER.pool}.
The two other candidates have ${COUNT.format(FEW)} rows, since they scan or store. They get what helps them: a scan makes list rows only
and stops when its page is full; a lookup is of a row in the middle.`,
    table: formatTable(
      [
        "",
        ...candidates.map(({ title, total }) => `${title}, ${COUNT.format(total)}`),
        "generated, billion ÷ few",
      ],
      [
        plain("characters of a whole row's JSON", (candidate) => jsonSizes(candidate).whole, COUNT.format),
        plain("characters of a list row's JSON", (candidate) => jsonSizes(candidate).entry, COUNT.format),
        plain("rows that match the filter", (candidate) => candidate.count(FILTER), COUNT.format),
        timed("ready: import, set-up, first page", ready),
        ...[...answers].map(([question, times]) => timed(question, times)),
        bytes("heap in use when ready", held),
        bytes("heap growth by 1,000 random whole pages", growth),
      ],
    ),
    targets: workflowTargets(billion, answers, growth[0] ?? Number.NaN),
  };
}
