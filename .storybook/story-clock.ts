import { type Clock, frozenClock, tickingClock } from "@/lib/clock/clock";
import { isClockRunning, nowOf } from "./globals/clock.ts";

/**
 * The clock of a screen. A running one starts at the world's current time and advances with `readTime`, in
 * milliseconds, since `Date` is mocked.
 */
export function createStoryClock(
  globals: Readonly<Record<string, unknown>>,
  readTime: () => number = () => performance.now(),
): Clock {
  const now = nowOf(globals);
  if (!isClockRunning(globals)) return frozenClock(now);
  const start = readTime();
  return tickingClock(() => now + readTime() - start);
}
