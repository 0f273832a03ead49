// Relative, since the manager imports this file and its bundler resolves no alias.
import type { GlobalMenu } from "./menu.ts";

/** Toolbar global `display`: how the user's device presents every page. It changes no data. */
export const DISPLAYS = ["normal", "large-text", "forced-colors", "print"] as const;
export type Display = (typeof DISPLAYS)[number];
export const DEFAULT_DISPLAY: Display = "normal";

/** The browser's font size of `large-text`, relative to its default: 20 px. */
export const LARGE_TEXT = "125%";

/** Reads a display from a global; null if invalid. */
export function parseDisplay(value: unknown): Display | null {
  return DISPLAYS.find((display) => display === value) ?? null;
}

/** Undeclared globals are dropped from the URL. */
export const displayGlobalType = { description: "How the user's device presents the page" };

const TITLES: Readonly<Record<Display, string>> = {
  normal: "normal",
  "large-text": "large text (20 px)",
  "forced-colors": "forced colors",
  print: "print",
};

export const displayMenu: GlobalMenu = {
  global: "display",
  label: "Display",
  defaultValue: DEFAULT_DISPLAY,
  items: DISPLAYS.map((value) => ({
    value,
    title: TITLES[value],
    short: value === "large-text" ? "large" : value === "forced-colors" ? "forced" : undefined,
  })),
};
