import { emptyValue } from "./empty-value.ts";

const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
const compact = new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 1 });

type MaybeNumber = number | null | undefined;

/** Grouped, at most two decimals: 1234567.891 → "1,234,567.89". Missing, NaN, and infinite values give "–". */
export function formatNumber(value: MaybeNumber): string {
  return formatWith(grouped, value);
}

/** Short, for cards and pills: 1234567 → "1.2M". Where the exact number matters, put `formatNumber` in the title. */
export function formatCompactNumber(value: MaybeNumber): string {
  return formatWith(compact, value);
}

/** A ratio as a percentage with at most one decimal: 0.256 → "25.6%". Values over 1 stay: 1.2 → "120%". */
export function formatPercent(ratio: MaybeNumber): string {
  return formatWith(percent, ratio);
}

/** "1 workflow", "1,234 workflows"; pass `plural` for irregular nouns. */
export function formatCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`;
}

function formatWith(format: Intl.NumberFormat, value: MaybeNumber): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return emptyValue;
  // Avoids "-0" for small negative values.
  const text = format.format(value);
  return /^-0%?$/.test(text) ? text.slice(1) : text;
}
