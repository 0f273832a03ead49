import type { Decorator } from "@storybook/nextjs";
import { useLayoutEffect } from "react";

/** Toolbar global `theme`. It changes no data, so it is not part of the key that remounts a story. */
export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export const DEFAULT_THEME: Theme = "light";

/** Reads a theme from a global; null if invalid. */
export function parseTheme(value: unknown): Theme | null {
  return THEMES.find((theme) => theme === value) ?? null;
}

export const themeGlobalType = {
  description: "Theme",
  toolbar: {
    // The icon is that of the selected item, which needs no text beside it.
    icon: "mirror" as const,
    dynamicTitle: false,
    items: [
      { value: "light", title: "light", icon: "sun" as const },
      { value: "dark", title: "dark", icon: "moon" as const },
    ],
  },
};

/** Sets the attribute that the style sheet reads. */
export const withTheme: Decorator = (Story, { globals }) => {
  const theme = parseTheme(globals.theme) ?? DEFAULT_THEME;
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return <Story />;
};
