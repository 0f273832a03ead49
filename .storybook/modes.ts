import type { VolumePreset } from "@/mocks/seed/volumes";
import type { ClockChoice } from "./globals/clock";
import type { Display } from "./globals/display";
import type { Theme } from "./globals/theme";

interface Mode {
  theme: Theme;
  seed?: number;
  volume?: VolumePreset;
  latency?: "never";
  failures?: "all" | "offline";
  clock?: Exclude<ClockChoice, "ordinary">;
  /** Minutes. */
  elapsed?: number;
  display?: Exclude<Display, "normal">;
  /** Width of the screen in pixels. */
  viewport: number;
}

/**
 * Named combinations of globals for Chromatic's pictures; each has its own baseline. By default only both themes and a
 * phone, since each mode multiplies the pictures. A story about volume or seed sets `parameters.chromatic.modes` to
 * others of `ALL_MODES`.
 */
export const ALL_MODES = {
  light: { theme: "light", viewport: 1280 },
  dark: { theme: "dark", viewport: 1280 },
  phone: { theme: "light", viewport: 360 },
  wide: { theme: "light", viewport: 1920 },
  "other seed": { theme: "light", seed: 42, viewport: 1280 },
  "one row": { theme: "light", volume: "one", viewport: 1280 },
  "billion rows": { theme: "dark", volume: "billion", viewport: 1280 },
  waiting: { theme: "light", latency: "never", viewport: 1280 },
  offline: { theme: "light", failures: "offline", viewport: 1280 },
  "end of the year": { theme: "light", clock: "year-end", viewport: 1280 },
  "a day later": { theme: "light", elapsed: 1_440, viewport: 1280 },
  "large text": { theme: "light", display: "large-text", viewport: 1280 },
  "forced colors": { theme: "light", display: "forced-colors", viewport: 1280 },
  print: { theme: "light", display: "print", viewport: 1280 },
} satisfies Record<string, Mode>;

export const CHROMATIC_MODES = {
  light: ALL_MODES.light,
  dark: ALL_MODES.dark,
  phone: ALL_MODES.phone,
};

/** For the main story of each page: also as devices present it that are set up for their users' needs, and on paper. */
export const PAGE_MODES = {
  ...CHROMATIC_MODES,
  "large text": ALL_MODES["large text"],
  "forced colors": ALL_MODES["forced colors"],
  print: ALL_MODES.print,
};
