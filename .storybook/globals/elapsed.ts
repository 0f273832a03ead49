// Relative, since the manager imports this file and its bundler resolves no alias.
import { LONGEST_ELAPSED } from "../../src/mocks/seed/defaults.ts";
import type { GlobalMenu } from "./menu.ts";

/**
 * Toolbar global `elapsed`: minutes that the generated world has lived since its epoch. Only links and new views of a
 * story read it. Time that passes in a story moves the story's own world, without a change of this global, which would
 * run `beforeEach` again; see `../time/time-control.ts`.
 */
export const DEFAULT_ELAPSED = 0;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** What the toolbar's step adds, in milliseconds. */
export const STEP = 10 * MINUTE;

/** How many seconds of the world pass in one of the viewer's. */
export const SPEEDS = [1, 60, 600] as const;
export type Speed = (typeof SPEEDS)[number];

/**
 * Reads the global, a number from a URL. Returns milliseconds in whole seconds, since a link holds hundredths of a
 * minute; null unless it is from 0 to seven days.
 *
 * @example
 * parseElapsed(90); // 5_400_000
 * parseElapsed(0.02); // 1_000
 */
export function parseElapsed(value: unknown): number | null {
  const minutes = typeof value === "string" && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof minutes !== "number") return null;
  const elapsed = Math.round((minutes * MINUTE) / SECOND) * SECOND;
  return minutes >= 0 && elapsed <= LONGEST_ELAPSED ? elapsed : null;
}

/** Milliseconds that a new view of a story has lived. Invalid values count as the default. */
export function elapsedOf({ elapsed }: Readonly<Record<string, unknown>>): number {
  return parseElapsed(elapsed) ?? DEFAULT_ELAPSED;
}

/** The global's value for milliseconds, to the nearest second: `parseElapsed` returns them. */
export function minutesOf(elapsed: number): number {
  return Number((Math.round(elapsed / SECOND) / 60).toFixed(2));
}

/** As a clock that counts hours: `25:04:09`. */
export function formatElapsed(elapsed: number): string {
  const seconds = Math.floor(elapsed / SECOND);
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return [String(hours), ...[minutes, rest].map((part) => String(part).padStart(2, "0"))].join(":");
}

/** Undeclared globals are dropped from the URL. */
export const elapsedGlobalType = { description: "Minutes that the generated world has lived" };

const MOMENTS: readonly (readonly [minutes: number, title: string])[] = [
  [0, "0"],
  [10, "10 min"],
  [60, "1 h"],
  [480, "8 h"],
  [1_440, "1 day"],
];

export const elapsedMenu: GlobalMenu = {
  global: "elapsed",
  label: "Elapsed",
  defaultValue: DEFAULT_ELAPSED,
  items: MOMENTS.map(([value, title]) => ({ value, title, short: formatElapsed(value * MINUTE) })),
  itemFromUrl(value) {
    const elapsed = parseElapsed(value);
    if (elapsed === null) return null;
    return { value: minutesOf(elapsed), title: formatElapsed(elapsed) };
  },
};
