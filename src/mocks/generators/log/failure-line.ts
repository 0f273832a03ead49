import type { LogLevel } from "./log-colors.ts";
import type { TaskLaunch } from "./task-launch.ts";

/**
 * A line of a failure: of the program's log, with a level or, as libraries in C++ write, without one; a dump without
 * prefix, which belongs to the line before it; or the platform's own.
 */
export type FailureLine =
  | { readonly level?: LogLevel; readonly text: string }
  | { readonly dump: string }
  | { readonly control: string };

/** What a failure script is about. */
export interface FailureContext {
  /** The task's `failure_message`. */
  readonly message: string;
  readonly exitCode?: number;
  readonly launch: TaskLaunch;
  /** Name of the container, which is the task's. */
  readonly container: string;
  /** Milliseconds since 1970. */
  readonly end: number;
}
