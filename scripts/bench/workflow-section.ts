import { bytesInUse } from "./measure.ts";
import { askAll, FILTER, growthByPages, jsonSizes } from "./questions.ts";
import { measureReady } from "./ready.ts";
import type { Section } from "./section.ts";
import { formatBytes, formatRatio, formatTable, formatTime } from "./table.ts";
import { PAGE_LENGTH, type Way } from "./candidate.ts";
// Code is loaded beforehand, so that what a way holds is its data.
import "./generated.ts";
import "./faker-scan.ts";
import "./msw-data.ts";
import { FEW, WAY_NAMES, WAYS } from "./candidates.ts";
import { workflowTargets } from "./workflow-targets.ts";

const COUNT = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** Measures the list of workflows, beside other ways to mock it. */
export async function measureWorkflows(): Promise<Section> {
  const ready = measureReady();
  // Each way is measured as it comes into being, before anything is in its caches.
  const ways: Way[] = [];
  const held: number[] = [];
  const growth: number[] = [];
  for (const name of WAY_NAMES) {
    const before = bytesInUse();
    const way = await WAYS[name]();
    way.page(0);
    held.push(bytesInUse() - before);
    growth.push(growthByPages(way));
    ways.push(way);
  }
  const billion = ways[0] as Way;
  const answers = askAll(ways);

  const plain = (title: string, read: (way: Way) => number, format: (value: number) => string) => [
    title,
    ...ways.map((way) => format(read(way))),
    "",
  ];
  const bytes = (title: string, values: readonly number[]) => [title, ...values.map(formatBytes), ""];
  const timed = (
    title: string,
    [ofBillion = Number.NaN, ofFew = Number.NaN, ...others]: readonly number[],
  ) => [title, ...[ofBillion, ofFew, ...others].map(formatTime), formatRatio(ofBillion / ofFew)];

  return {
    title: "Workflows by three ways",
    about: `Pages are of ${PAGE_LENGTH} list rows, without groups and tasks, unless they are whole. The filter is status ${FILTER.status} and pool ${FILTER.pool}.
The two other ways have ${COUNT.format(FEW)} rows, since they scan or store. They get what helps them: a scan makes list rows only
and stops when its page is full; a lookup is of a row in the middle.`,
    table: formatTable(
      ["", ...ways.map(({ title, total }) => `${title}, ${COUNT.format(total)}`), "ours, billion ÷ few"],
      [
        plain("characters of a whole row's JSON", (way) => jsonSizes(way).whole, COUNT.format),
        plain("characters of a list row's JSON", (way) => jsonSizes(way).entry, COUNT.format),
        plain("rows that match the filter", (way) => way.count(FILTER), COUNT.format),
        timed("ready: import, set-up, first page", ready),
        ...[...answers].map(([question, times]) => timed(question, times)),
        bytes("heap in use when ready", held),
        bytes("heap growth by 1,000 random whole pages", growth),
      ],
    ),
    targets: workflowTargets(billion, answers, growth[0] ?? Number.NaN),
  };
}
