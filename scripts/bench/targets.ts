import { inTurn, measure } from "./measure.ts";
import { type Answers, deepOffsets, FILTER, type Question } from "./questions.ts";
import { formatBytes, formatRatio, formatTime } from "./table.ts";
import type { Way } from "./way.ts";

const MICROSECOND = 0.001;
const MEGABYTE = 1_000_000;

interface Target {
  readonly title: string;
  readonly measured: number;
  readonly limit: number;
  readonly format: (value: number) => string;
}

/** How much longer a page in the last tenth of a filter's matches takes than one in the last tenth of all rows. */
function filterRatio(way: Way): number {
  const [filtered, plain] = measure([
    inTurn(deepOffsets(way.count(FILTER)), (offset) => way.list(offset, FILTER)),
    inTurn(deepOffsets(way.total), (offset) => way.list(offset)),
  ]) as [number, number];
  return filtered / plain;
}

/**
 * What the generators are held to, as rows of a table.
 * @param way ours with a billion rows, the first column of `answers`.
 * @param growth bytes that it grew by.
 */
export function targetRows(way: Way, answers: Answers, growth: number): readonly (readonly string[])[] {
  const timeOf = (question: Question) => answers.get(question)?.[0] ?? Number.NaN;
  const ratioOf = (one: Question, other: Question) => timeOf(one) / timeOf(other);
  const targets: readonly Target[] = [
    {
      title: "page at the end ÷ page at the start",
      measured: ratioOf("page of 20 at the end", "page of 20 at the start"),
      limit: 1.2,
      format: formatRatio,
    },
    {
      title: "deep page under two filters ÷ deep page without",
      measured: filterRatio(way),
      limit: 2,
      format: formatRatio,
    },
    {
      title: "exact total under two filters",
      measured: timeOf("filtered total, filter in use"),
      limit: 50 * MICROSECOND,
      format: formatTime,
    },
    {
      title: "lookup by name",
      measured: timeOf("lookup by name, whole row"),
      limit: 200 * MICROSECOND,
      format: formatTime,
    },
    {
      title: "heap growth by 1,000 pages of whole rows",
      measured: growth,
      limit: MEGABYTE,
      format: formatBytes,
    },
    {
      title: "page of 20 whole rows ÷ JSON.stringify of it",
      measured: ratioOf("page of 20 whole rows", "JSON.stringify of that page"),
      limit: 6,
      format: formatRatio,
    },
  ];
  return targets.map(({ title, measured, limit, format }) => [
    title,
    `≤ ${format(limit)}`,
    format(measured),
    measured <= limit ? "✓" : "✗ missed",
  ]);
}
