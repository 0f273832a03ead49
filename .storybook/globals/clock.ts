// Relative, since the manager imports this file and its bundler resolves no alias.
import { DEFAULT_EPOCH } from "../../src/mocks/seed/defaults.ts";
import type { GlobalMenu } from "./menu.ts";

const DAY = 86_400_000;

export type ClockChoice = "fixed" | "running" | "day" | "month";

interface ClockSetting {
  /** Milliseconds after the default current time. */
  readonly offset: number;
  readonly runs: boolean;
  readonly title: string;
  readonly short?: string;
}

/** Toolbar global `clock`: the current time of the screens and of the generated world. */
const CLOCKS: Readonly<Record<ClockChoice, ClockSetting>> = {
  fixed: { offset: 0, runs: false, title: "fixed" },
  running: { offset: 0, runs: true, title: "running" },
  day: { offset: DAY, runs: false, title: "a day later", short: "+1d" },
  month: { offset: 30 * DAY, runs: false, title: "a month later", short: "+30d" },
};

export const DEFAULT_CLOCK: ClockChoice = "fixed";

const choices = Object.keys(CLOCKS) as ClockChoice[];

/** Reads a clock's name from a global; null if invalid. */
export function parseClock(value: unknown): ClockChoice | null {
  return choices.find((choice) => choice === value) ?? null;
}

function clockOf({ clock }: Readonly<Record<string, unknown>>): ClockSetting {
  return CLOCKS[parseClock(clock) ?? DEFAULT_CLOCK];
}

/**
 * Current time of the generated world, in milliseconds since the epoch. It does not move while the clock runs, so that
 * every request finds the same rows.
 */
export function nowOf(globals: Readonly<Record<string, unknown>>): number {
  return DEFAULT_EPOCH + clockOf(globals).offset;
}

/** Whether time passes on the screens. */
export function isClockRunning(globals: Readonly<Record<string, unknown>>): boolean {
  return clockOf(globals).runs;
}

/** Undeclared globals are dropped from the URL. */
export const clockGlobalType = { description: "Current time of the generated world" };

export const clockMenu: GlobalMenu = {
  global: "clock",
  label: "Clock",
  defaultValue: DEFAULT_CLOCK,
  items: choices.map((value) => ({ value, title: CLOCKS[value].title, short: CLOCKS[value].short })),
};
