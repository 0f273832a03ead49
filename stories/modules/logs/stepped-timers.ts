import { type LogTimers, SYSTEM_TIMERS } from "@/mocks/handlers/log-timers";

/** Timers of the mock server that the story controls, so that progress does not depend on the machine. */
export interface SteppedTimers {
  readonly timers: LogTimers;
  /** Ends the current wait for lines; waits for it if necessary. */
  step: () => Promise<void>;
}

/** New timers with nothing waiting. */
export function steppedTimers(): SteppedTimers {
  const waiting: (() => void)[] = [];
  let arrived: (() => void) | undefined;
  return {
    timers: {
      ...SYSTEM_TIMERS,
      sleep: (_, signal) =>
        new Promise((resolve) => {
          waiting.push(resolve);
          signal.addEventListener("abort", () => {
            const place = waiting.indexOf(resolve);
            if (place >= 0) waiting.splice(place, 1);
            resolve();
          });
          arrived?.();
        }),
    },
    async step() {
      if (waiting.length === 0) {
        await new Promise<void>((resolve) => {
          arrived = resolve;
        });
      }
      waiting.shift()?.();
    },
  };
}
