import { type Sleep, sleep } from "../network/sleep.ts";
import { createWorkTurns } from "./work-turns.ts";

/** How a log that is followed waits, and how long work leaves room for other work; tests put in their own. */
export interface LogTimers {
  readonly sleep: Sleep;
  /** Resolves once it is the caller's turn to work, after what else waits in the event loop; soon if it is the first. */
  pause(isFirst: boolean): Promise<void>;
  /** Whether the work since the last pause has lasted long enough. */
  isTurnOver(): boolean;
}

const turns = createWorkTurns();

/** The timers of the machine, with turns that all logs share: many readers hold others up no longer than one does. */
export const SYSTEM_TIMERS: LogTimers = { sleep, pause: turns.take, isTurnOver: turns.isOver };
