// Relative, since the manager imports this file and its bundler resolves no alias.
import { DEFAULT_EPOCH } from "../../src/mocks/seed/defaults.ts";
import type { GlobalMenu } from "./menu.ts";

export type ClockChoice =
  | "ordinary"
  | "year-end"
  | "europe-spring"
  | "europe-fall"
  | "us-spring"
  | "us-fall"
  | "leap-day";

interface Epoch {
  /** Milliseconds since 1970. */
  readonly epoch: number;
  readonly title: string;
  readonly short?: string;
}

/** All epochs have one time of day, so that a world has one rhythm of the day at every date. */
const atNoon = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day, 12);

/**
 * Toolbar global `clock`: the date of the world's epoch. It shifts all dates and changes nothing else. The year and
 * daylight saving time change in the night after the epoch, which the world enters as time elapses: the year after 12
 * hours in UTC, daylight saving time after 13 in Europe (01:00 UTC) and, going from New York to Los Angeles, after 19
 * to 22 in spring and 18 to 21 in fall.
 */
const EPOCHS: Readonly<Record<ClockChoice, Epoch>> = {
  ordinary: { epoch: DEFAULT_EPOCH, title: "ordinary, 2026-03-02" },
  "year-end": { epoch: atNoon(2026, 12, 31), title: "end of the year, 2026-12-31", short: "Dec 31" },
  "europe-spring": {
    epoch: atNoon(2026, 3, 28),
    title: "daylight saving begins in Europe, 2026-03-28",
    short: "Mar 28",
  },
  "europe-fall": {
    epoch: atNoon(2026, 10, 24),
    title: "daylight saving ends in Europe, 2026-10-24",
    short: "Oct 24",
  },
  "us-spring": {
    epoch: atNoon(2026, 3, 7),
    title: "daylight saving begins in the US, 2026-03-07",
    short: "Mar 7",
  },
  "us-fall": {
    epoch: atNoon(2026, 10, 31),
    title: "daylight saving ends in the US, 2026-10-31",
    short: "Oct 31",
  },
  "leap-day": { epoch: atNoon(2028, 2, 29), title: "February 29, 2028-02-29", short: "Feb 29" },
};

export const DEFAULT_CLOCK: ClockChoice = "ordinary";

const choices = Object.keys(EPOCHS) as ClockChoice[];

/** Reads a clock's name from a global; null if invalid. */
export function parseClock(value: unknown): ClockChoice | null {
  return choices.find((choice) => choice === value) ?? null;
}

/** Epoch of the generated world, in milliseconds since 1970. Invalid values count as the default. */
export function epochOf({ clock }: Readonly<Record<string, unknown>>): number {
  return EPOCHS[parseClock(clock) ?? DEFAULT_CLOCK].epoch;
}

/** Undeclared globals are dropped from the URL. */
export const clockGlobalType = { description: "Date on which the generated world begins" };

export const clockMenu: GlobalMenu = {
  global: "clock",
  label: "Clock",
  defaultValue: DEFAULT_CLOCK,
  items: choices.map((value) => ({ value, title: EPOCHS[value].title, short: EPOCHS[value].short })),
};
