import type { TimelineBucket, WorkflowCategoryCounts } from "@/lib/api/generated.schemas";
import { formatNumber, formatPercent } from "@/lib/format/number";
import { type WindowName, windowFacts } from "../../windows";

type Category = keyof WorkflowCategoryCounts;

/** Number of workflows of a category in some buckets. */
export function countOf(buckets: readonly TimelineBucket[], category: Category): number {
  return buckets.reduce((sum, { counts }) => sum + counts[category], 0);
}

/** How a number differs from that of the window before. */
export interface Change {
  direction: "up" | "down" | "same";
  /** Beside an arrow: "14% vs. 913". */
  text: string;
  /** As a sentence: "14% more than the 913 of the 24 hours before." */
  sentence: string;
}

/** The change to the window before. Nothing is a ratio of none. */
export function changeOf(current: number, before: number, window: WindowName): Change {
  const { wordsBefore } = windowFacts[window];
  const was = formatNumber(before);
  if (current === before) {
    const text = current === 0 ? "none before either" : "as before";
    return { direction: "same", text, sentence: `As many as in the ${wordsBefore}.` };
  }
  const direction = current > before ? "up" : "down";
  const word = direction === "up" ? "more" : "less";
  if (before === 0) {
    return { direction, text: "none before", sentence: `There were none in the ${wordsBefore}.` };
  }
  const share = formatPercent(Math.abs(current - before) / before);
  return {
    direction,
    text: `${share} vs. ${was}`,
    sentence: `${share} ${word} than the ${was} of the ${wordsBefore}.`,
  };
}

/** Numbers per bucket in words, for a spark: "Completed over the last 24 hours: between 12 and 51 per part." */
export function sparkLabel(title: string, values: readonly number[], window: WindowName): string {
  const { words, buckets } = windowFacts[window];
  const [least, most] = [Math.min(...values), Math.max(...values)].map(formatNumber);
  return `${title} over the ${words}: between ${least} and ${most} in each of ${buckets} parts`;
}
