import type { VolumePreset } from "../src/mocks/seed/volumes.ts";
import type { ClockChoice } from "./globals/clock";
import type { Theme } from "./globals/theme";

interface Mode {
  theme: Theme;
  seed?: number;
  volume?: VolumePreset;
  latency?: "never";
  failures?: "all" | "offline";
  clock?: Exclude<ClockChoice, "running">;
  /** Width of the screen in pixels. */
  viewport: number;
}

/**
 * Named combinations of globals that Chromatic takes pictures of; each has a baseline of its own.
 * Few, since every one multiplies all stories: both themes, and a phone. A story that is about volume or seed
 * sets `parameters.chromatic.modes` with others of `ALL_MODES`.
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
  "month later": { theme: "light", clock: "month", viewport: 1280 },
} satisfies Record<string, Mode>;

export const CHROMATIC_MODES = {
  light: ALL_MODES.light,
  dark: ALL_MODES.dark,
  phone: ALL_MODES.phone,
};
