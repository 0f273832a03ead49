/** The user's choice; "system" follows the device setting. */
export const themeChoices = ["light", "dark", "system"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

export const themeStorageKey = "theme";

/** Parses a stored choice; unknown values count as "system". */
export function parseThemeChoice(stored: string | null): ThemeChoice {
  return themeChoices.find((choice) => choice === stored) ?? "system";
}

/**
 * Sets `data-theme` on <html> before the first paint, to avoid a flash of the wrong colors. For an inline script at the
 * start of <body>, with `suppressHydrationWarning` on <html>. A string, because a compiled function would depend on
 * helpers that are not loaded yet.
 */
export const themeScript = `(function () {
  var choice = null;
  try { choice = localStorage.getItem(${JSON.stringify(themeStorageKey)}); } catch (error) {}
  var dark = choice === "dark" || (choice !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-theme", dark ? "dark" : "light");
})();`;
