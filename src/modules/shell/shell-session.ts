import type { PendingPaste } from "./pasted-text";
import type { TerminalScreen } from "./terminal-screen";

/**
 * State of a shell. `connecting`: requested; `ready`: accepts commands; `busy`: runs one; `ended`: closed by itself or
 * by the user; `lost`: the server does not respond, and the shell may still exist.
 */
export type ShellStatus = "connecting" | "ready" | "busy" | "ended" | "lost";

/** Where a shell is opened, and with which program. */
export interface ShellPlace {
  readonly workflow: string;
  readonly task: string;
  /** 0-based attempt number. */
  readonly retryId: number;
  /** The task's group, if known; part of the task's URL. */
  readonly group?: string;
  /** Program that the shell starts. */
  readonly entry: string;
}

/** Why a shell cannot be used, and what to do. */
export interface ShellProblem {
  readonly title: string;
  readonly help: string;
}

/** A shell for display. Immutable. */
export interface ShellSession {
  /** Local id; stays the same on reconnect. */
  readonly id: string;
  /** "bash 1", unique within the task. */
  readonly label: string;
  readonly place: ShellPlace;
  readonly status: ShellStatus;
  readonly problem?: ShellProblem;
  /** Exit code of the last command. */
  readonly exitCode?: number;
  /** What became of the last key or paste, such as a text that is too long. Until the next key. */
  readonly message?: string;
  /** Pasted lines that wait for a decision. */
  readonly paste?: PendingPaste;
  /** Null until the terminal is loaded. */
  readonly screen: TerminalScreen | null;
}

/** Whether leaving the page would interrupt the shell. */
export function isLive({ status }: Pick<ShellSession, "status">): boolean {
  return status === "connecting" || status === "ready" || status === "busy";
}

/** Program name without directory and arguments. */
export function programOf(entry: string): string {
  const [program = entry] = entry.trim().split(/\s+/);
  return program.slice(program.lastIndexOf("/") + 1) || entry;
}
