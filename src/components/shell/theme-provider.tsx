"use client";

import { createContext, type ReactNode, useContext, useEffect } from "react";
import { useStoredValue } from "@/lib/stored-value";
import { parseThemeChoice, type ThemeChoice, themeStorageKey } from "./theme";

export interface ThemeControl {
  choice: ThemeChoice;
  setChoice: (choice: ThemeChoice) => void;
}

const ThemeContext = createContext<ThemeControl | null>(null);

/**
 * Manages the console's theme: stores the choice and applies it to <html>. Omitted where something else owns the theme,
 * such as a workbench toolbar; the theme menu is then hidden.
 */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const [choice, storeChoice] = useStoredValue(themeStorageKey, parseThemeChoice);

  useEffect(() => {
    if (choice !== "system") return;
    const device = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => applyTheme("system");
    device.addEventListener("change", follow);
    return () => device.removeEventListener("change", follow);
  }, [choice]);

  // Another tab stores its choice; this one shows it too.
  useEffect(() => {
    const follow = ({ key, newValue }: StorageEvent) => {
      if (key === themeStorageKey || key === null) applyTheme(parseThemeChoice(newValue));
    };
    window.addEventListener("storage", follow);
    return () => window.removeEventListener("storage", follow);
  }, []);

  const setChoice = (next: ThemeChoice) => {
    storeChoice(next);
    applyTheme(next);
  };
  return <ThemeContext value={{ choice, setChoice }}>{children}</ThemeContext>;
}

/** Theme control, or null outside a provider. */
export function useThemeControl(): ThemeControl | null {
  return useContext(ThemeContext);
}

function applyTheme(choice: ThemeChoice) {
  const dark =
    choice === "dark" || (choice === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}
