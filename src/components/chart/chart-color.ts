/** Colors of marks: eight for what has no color of its own, and the parts of a capacity. */
export const CHART_COLORS = [
  "series-1",
  "series-2",
  "series-3",
  "series-4",
  "series-5",
  "series-6",
  "series-7",
  "series-8",
  "success",
  "info",
  "warning",
  "danger",
  "neutral",
  "outside",
  "free",
] as const;
export type ChartColor = (typeof CHART_COLORS)[number];

const VARIABLES: Readonly<Record<ChartColor, string>> = {
  "series-1": "--chart-1",
  "series-2": "--chart-2",
  "series-3": "--chart-3",
  "series-4": "--chart-4",
  "series-5": "--chart-5",
  "series-6": "--chart-6",
  "series-7": "--chart-7",
  "series-8": "--chart-8",
  success: "--success",
  info: "--info",
  warning: "--warning",
  danger: "--danger",
  neutral: "--neutral",
  outside: "--chart-outside",
  free: "--chart-free",
};

const SERIES_COLORS = CHART_COLORS.slice(0, 8);

/** CSS color of a mark, which follows the theme. @example fillOf("outside") // "var(--chart-outside)" */
export function fillOf(color: ChartColor): string {
  return `var(${VARIABLES[color]})`;
}

/** The name of the CSS variable, for a canvas, which has to look up its value. */
export function variableOf(color: ChartColor): string {
  return VARIABLES[color];
}

/** The color of the series at a 0-based position; from the ninth on they repeat, so group the rest as "others". */
export function seriesColor(position: number): ChartColor {
  return SERIES_COLORS[position % SERIES_COLORS.length] ?? "series-1";
}
