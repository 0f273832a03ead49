import { CHART_COLORS, type ChartColor, variableOf } from "../chart-color";

/** Colors of a canvas beside those of marks. */
const SURFACE_VARIABLES = {
  surface: "--surface",
  text: "--text",
  muted: "--text-muted",
  edge: "--border-strong",
} as const;

export type MapColor = ChartColor | keyof typeof SURFACE_VARIABLES;

/** What a canvas cannot take from style sheets. */
export interface MapTheme {
  colors: Readonly<Record<MapColor, string>>;
  fontFamily: string;
}

/**
 * The colors and the font that CSS gives an element, as a canvas understands them: variables may refer to colors of the
 * system, which only a computed style resolves. The element is an empty one that nobody sees.
 */
export function readMapTheme(probe: HTMLElement): MapTheme {
  const style = getComputedStyle(probe);
  const colorOf = (variable: string) => {
    probe.style.color = `var(${variable})`;
    return style.color;
  };
  const colors = Object.fromEntries([
    ...CHART_COLORS.map((color) => [color, colorOf(variableOf(color))]),
    ...Object.entries(SURFACE_VARIABLES).map(([color, variable]) => [color, colorOf(variable)]),
  ]) as Record<MapColor, string>;
  return { colors, fontFamily: style.fontFamily };
}
