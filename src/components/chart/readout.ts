import type { ChartColor } from "./chart-color";
import { sumOf } from "./stacked-values";
import type { ChartSeries } from "./types";

/** The exact values of one mark. */
export interface Readout {
  title: string;
  entries: readonly (ChartSeries & { readonly value: string })[];
  /** The sum of the entries. */
  total?: string;
  /** Values of lines, which are in no sum. */
  lines?: readonly {
    readonly key: string;
    readonly label: string;
    readonly color: ChartColor;
    readonly value: string;
  }[];
}

/**
 * The values of a mark by the series that are shown, with their sum if there are several and all of them are known.
 * @param values one per series, in their order; undefined is unknown.
 */
export function readout(
  title: string,
  series: readonly ChartSeries[],
  values: readonly (number | undefined)[],
  shown: readonly number[],
  formatValue: (value: number) => string,
): Readout {
  const known = shown.flatMap((position) => values[position] ?? []);
  return {
    title,
    entries: shown.flatMap((position) => {
      const each = series[position];
      return each === undefined ? [] : [{ ...each, value: valueText(values[position], formatValue) }];
    }),
    total: shown.length > 1 && known.length === shown.length ? formatValue(sumOf(known)) : undefined,
  };
}

/** A value in words, also one that nobody knows. */
export function valueText(value: number | undefined, formatValue: (value: number) => string): string {
  return value === undefined ? "unknown" : formatValue(value);
}

/** The same as a sentence. @example "Mar 1, 14:00–15:00: Running 12, Failed 3, total 15" */
export function readoutText({ title, entries, total, lines = [] }: Readout): string {
  const sum = total === undefined ? [] : [{ label: "total", value: total }];
  const all = [...entries, ...sum, ...lines].map(({ label, value }) => `${label} ${value}`);
  return all.length === 0 ? title : `${title}: ${all.join(", ")}`;
}
