import type { ISearchDecorationOptions } from "@xterm/addon-search";
import type { ITheme } from "@xterm/xterm";

/** ANSI colors without a design token, by theme. The terminal ensures contrast. */
const EXTRA = {
  light: { magenta: "#8a2b9c", brightMagenta: "#a23bb5", cyan: "#0f6b75", brightCyan: "#0f7f8b" },
  dark: { magenta: "#d9a0ea", brightMagenta: "#e6b8f3", cyan: "#7fd3dc", brightCyan: "#a0e4ea" },
} as const;

/** Terminal colors from the tokens of the current theme. */
export function readTerminalTheme(): ITheme {
  const isDark = document.documentElement.dataset.theme === "dark";
  const { magenta, brightMagenta, cyan, brightCyan } = EXTRA[isDark ? "dark" : "light"];
  const text = token("text");
  const muted = token("text-muted");
  const background = token("surface-sunken");
  const [red, green, yellow, blue] = ["danger", "success", "warning", "info"].map(token);
  return {
    background,
    foreground: text,
    cursor: token("accent-text"),
    cursorAccent: background,
    selectionBackground: token("surface-selected"),
    selectionInactiveBackground: token("surface-selected"),
    scrollbarSliderBackground: `${token("border-strong")}80`,
    scrollbarSliderHoverBackground: token("border-strong"),
    scrollbarSliderActiveBackground: token("border-strong"),
    black: isDark ? token("border-strong") : text,
    brightBlack: muted,
    white: isDark ? text : muted,
    brightWhite: text,
    red,
    brightRed: red,
    green,
    brightGreen: green,
    yellow,
    brightYellow: yellow,
    blue,
    brightBlue: blue,
    magenta,
    brightMagenta,
    cyan,
    brightCyan,
  };
}

/** Highlight colors of all matches and the current one. */
export function searchColors(): ISearchDecorationOptions {
  const warning = token("warning");
  return {
    matchBackground: token("warning-soft"),
    matchOverviewRuler: warning,
    activeMatchBackground: token("surface-selected"),
    activeMatchBorder: token("focus"),
    activeMatchColorOverviewRuler: token("focus"),
  };
}

let canvas: CanvasRenderingContext2D | null = null;

/** A CSS color as #RRGGBB, the only format that the search accepts. */
function token(name: string): string {
  const value = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  canvas ??= document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (canvas === null) return "#808080";
  canvas.fillStyle = value;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
