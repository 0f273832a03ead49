import type { TerminalScreen } from "./terminal-screen";

/**
 * How a shell is. `connecting`: asked for; `ready`: takes a command; `busy`: runs one; `ended`: over, by itself or by
 * somebody; `lost`: the server does not answer, and the shell may still be there.
 */
export type ShellStatus = "connecting" | "ready" | "busy" | "ended" | "lost";

/** What a shell is opened in, and with. */
export interface ShellPlace {
  readonly workflow: string;
  readonly task: string;
  /** Number of the attempt, from 0. */
  readonly retryId: number;
  /** The task's group, where it is known: it is part of the address of the task's page. */
  readonly group?: string;
  /** Program that the shell starts with. */
  readonly entry: string;
}

/** Why a shell is not to be used any more, and what to do. */
export interface ShellProblem {
  readonly title: string;
  readonly help: string;
}

/** A shell as it is shown; a change makes a new one. */
export interface ShellSession {
  /** Of this console's own; it stays when the shell is opened anew. */
  readonly id: string;
  /** "bash 1": unique among the shells of its task. */
  readonly label: string;
  readonly place: ShellPlace;
  readonly status: ShellStatus;
  readonly problem?: ShellProblem;
  /** Of the last command. */
  readonly exitCode?: number;
  /** Where it is shown; null until the terminal is loaded. */
  readonly screen: TerminalScreen | null;
}

/** Whether leaving the page would end work or lose a screen that is in use. */
export function isLive({ status }: Pick<ShellSession, "status">): boolean {
  return status === "connecting" || status === "ready" || status === "busy";
}

/** The name of the program alone, without its directory and arguments. */
export function programOf(entry: string): string {
  const [program = entry] = entry.trim().split(/\s+/);
  return program.slice(program.lastIndexOf("/") + 1) || entry;
}
