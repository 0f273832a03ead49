import type { Candidate } from "./candidate.ts";
import { inTurn, measure } from "./measure.ts";
import { type Answers, deepOffsets, FILTER, type Question } from "./questions.ts";
import { formatBytes, formatRatio, formatTime } from "./table.ts";
import type { Target } from "./targets.ts";

const MICROSECOND = 0.001;
const MEGABYTE = 1_000_000;

/** How much longer a page in the last tenth of a filter's matches takes than one in the last tenth of all rows. */
function filterRatio(candidate: Candidate): number {
  const [filtered, plain] = measure([
    inTurn(deepOffsets(candidate.count(FILTER)), (offset) => candidate.list(offset, FILTER)),
    inTurn(deepOffsets(candidate.total), (offset) => candidate.list(offset)),
  ]) as [number, number];
  return filtered / plain;
}

/**
 * The targets of the workflow list.
 * @param candidate the generators with a billion rows, the first column of `answers`.
 * @param growth bytes that its heap grew by.
 */
export function workflowTargets(candidate: Candidate, answers: Answers, growth: number): readonly Target[] {
  const timeOf = (question: Question) => answers.get(question)?.[0] ?? Number.NaN;
  const ratioOf = (one: Question, other: Question) => timeOf(one) / timeOf(other);
  return [
    {
      title: "workflows: page at the end ÷ page at the start",
      measured: ratioOf("page of 20 at the end", "page of 20 at the start"),
      limit: 1.2,
      format: formatRatio,
    },
    {
      title: "workflows: deep page under two filters ÷ deep page without",
      measured: filterRatio(candidate),
      limit: 2,
      format: formatRatio,
    },
    {
      title: "workflows: exact total under two filters",
      measured: timeOf("filtered total, filter in use"),
      limit: 50 * MICROSECOND,
      format: formatTime,
    },
    {
      title: "workflows: lookup by name",
      measured: timeOf("lookup by name, whole row"),
      limit: 200 * MICROSECOND,
      format: formatTime,
    },
    {
      title: "workflows: heap growth by 1,000 pages of whole rows",
      measured: growth,
      limit: MEGABYTE,
      format: formatBytes,
    },
    {
      title: "workflows: page of 20 whole rows ÷ JSON.stringify of it",
      measured: ratioOf("page of 20 whole rows", "JSON.stringify of that page"),
      limit: 6,
      format: formatRatio,
    },
  ];
}
