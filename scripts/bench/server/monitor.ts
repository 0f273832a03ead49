/** Loaded into the mock server's process before its command: tells its parent how it fares. */
import { monitorEventLoopDelay } from "node:perf_hooks";

export interface Vitals {
  /** Bytes in memory. */
  readonly rss: number;
  /** The longest time that an event has waited for others since the last question, in milliseconds. */
  readonly longestBlock: number;
}

/** Milliseconds between the events that are timed. */
const RESOLUTION = 1;

const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
delays.enable();

process.on("message", () => {
  const vitals: Vitals = { rss: process.memoryUsage.rss(), longestBlock: delays.max / 1e6 };
  process.send?.(vitals);
  delays.reset();
});
// The server ends as it does without a parent.
process.channel?.unref();
