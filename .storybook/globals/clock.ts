import { type Clock, frozenClock, tickingClock } from "../../src/lib/clock/clock";
import { DEFAULT_NOW } from "../../src/mocks/seed/defaults.ts";

const DAY = 86_400_000;

/** Toolbar global `clock`: what time it is on the screens. Each of them is the present of the world too. */
const CLOCKS = {
  fixed: { offset: 0, runs: false, title: "Clock: fixed", icon: "watch" },
  running: { offset: 0, runs: true, title: "Clock: running", icon: "timer" },
  day: { offset: DAY, runs: false, title: "Clock: a day later", icon: "calendar" },
  month: { offset: 30 * DAY, runs: false, title: "Clock: a month later", icon: "calendar" },
} as const;

export type ClockChoice = keyof typeof CLOCKS;
export const DEFAULT_CLOCK: ClockChoice = "fixed";

const choices = Object.keys(CLOCKS) as ClockChoice[];

/** Reads a clock's name from a global; anything else gives null. */
export function parseClock(value: unknown): ClockChoice | null {
  return choices.find((choice) => choice === value) ?? null;
}

function clockOf({ clock }: Readonly<Record<string, unknown>>): (typeof CLOCKS)[ClockChoice] {
  return CLOCKS[parseClock(clock) ?? DEFAULT_CLOCK];
}

/**
 * The present of the generated world, in milliseconds since 1970. It stands still while the clock runs, so that
 * every request finds the same rows.
 */
export function nowOf(globals: Readonly<Record<string, unknown>>): number {
  return DEFAULT_NOW + clockOf(globals).offset;
}

/**
 * The clock of a screen. A running one starts at the world's present when it is made and takes its pace from
 * `readTime`, in milliseconds, since the date is a mock.
 */
export function createStoryClock(
  globals: Readonly<Record<string, unknown>>,
  readTime: () => number = () => performance.now(),
): Clock {
  const now = nowOf(globals);
  if (!clockOf(globals).runs) return frozenClock(now);
  const start = readTime();
  return tickingClock(() => now + readTime() - start);
}

export const clockGlobalType = {
  description: "Present time of the generated world",
  toolbar: {
    title: "Clock",
    icon: "watch" as const,
    dynamicTitle: true,
    items: choices.map((choice) => ({
      value: choice,
      title: CLOCKS[choice].title,
      icon: CLOCKS[choice].icon,
    })),
  },
};
