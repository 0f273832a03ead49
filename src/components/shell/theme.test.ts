import { expect, test } from "vitest";
import { parseThemeChoice, themeScript } from "./theme.ts";

/** Runs the inline script against a page that stores `stored` (or throws) on a device that prefers dark or not. */
function runScript(stored: string | null | Error, deviceIsDark: boolean): string | undefined {
  const attributes = new Map<string, string>();
  const localStorage = {
    getItem() {
      if (stored instanceof Error) throw stored;
      return stored;
    },
  };
  const matchMedia = () => ({ matches: deviceIsDark });
  const document = {
    documentElement: { setAttribute: (name: string, value: string) => attributes.set(name, value) },
  };
  new Function("localStorage", "matchMedia", "document", themeScript)(localStorage, matchMedia, document);
  return attributes.get("data-theme");
}

test.each([
  ["light", true, "light"],
  ["dark", false, "dark"],
  ["system", true, "dark"],
  ["system", false, "light"],
  [null, true, "dark"],
  ["purple", false, "light"],
  [new Error("storage is forbidden"), true, "dark"],
] as const)("stored %s on a device that is dark (%s) gives %s", (stored, deviceIsDark, theme) => {
  expect(runScript(stored, deviceIsDark)).toBe(theme);
});

test("an unknown stored choice follows the device", () => {
  expect(parseThemeChoice("dark")).toBe("dark");
  expect(parseThemeChoice("purple")).toBe("system");
  expect(parseThemeChoice(null)).toBe("system");
});
