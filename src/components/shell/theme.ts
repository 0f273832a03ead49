/** What the person chose; "system" follows the setting of the device. */
export const themeChoices = ["light", "dark", "system"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

export const themeStorageKey = "theme";

/** Reads a stored choice; anything unknown counts as "system". */
export function parseThemeChoice(stored: string | null): ThemeChoice {
  return themeChoices.find((choice) => choice === stored) ?? "system";
}

/**
 * Sets `data-theme` on <html> before the first paint, so that no page flashes in the wrong colours. For an inline
 * script at the start of <body>, with `suppressHydrationWarning` on <html>. It is a text and no function, because
 * a compiled function would lean on helpers that are not there yet.
 */
export const themeScript = `(function () {
  var choice = null;
  try { choice = localStorage.getItem(${JSON.stringify(themeStorageKey)}); } catch (error) {}
  var dark = choice === "dark" || (choice !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-theme", dark ? "dark" : "light");
})();`;
