import type { TerminalPatterns } from "../../seed/terminal-patterns.ts";
import type { FileChange } from "./files/file-changes.ts";
import type { TaskMachine } from "./task-machine.ts";
import type { TaskPlace } from "./terminal-host.ts";

/** Where a shell runs, and what it starts with. */
export interface ShellSeat {
  readonly place: TaskPlace;
  readonly machine: TaskMachine;
  readonly patterns: TerminalPatterns;
  /** `bash` or `sh`, as the shell calls itself in messages. */
  readonly name: string;
  readonly pid: number;
  /** Sessions of one task have different random numbers. */
  readonly ordinal: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Whether output is shown as it comes, so that `ls` uses columns. */
  readonly isTerminal: boolean;
  /** Whether the world has logs, which the worker then fetches by a message. */
  readonly hasLog: boolean;
}

/** All that a shell remembers from one command line to the next; plain data, so that a worker need not outlive a line. */
export interface ShellSnapshot {
  readonly history: readonly string[];
  /** Command lines so far, those that the history has dropped included. */
  readonly lines: number;
  readonly files: readonly FileChange[];
  /** Variables, functions, aliases, options and so on, as the interpreter has them; null before the first line. */
  readonly state: object | null;
  readonly status: number;
  /** Milliseconds by which the shell's time is ahead of that of its place, since commands have slept. */
  readonly slept: number;
}

export const NEW_SNAPSHOT: ShellSnapshot = {
  history: [],
  lines: 0,
  files: [],
  state: null,
  status: 0,
  slept: 0,
};

export interface RunRequest {
  readonly kind: "run";
  readonly seat: ShellSeat;
  readonly snapshot: ShellSnapshot;
  readonly line: string;
}

export interface CompletionRequest {
  readonly kind: "complete";
  readonly seat: ShellSeat;
  readonly snapshot: ShellSnapshot;
  readonly line: string;
  /** Offset in the line in UTF-16 code units. */
  readonly cursor: number;
}

export type ShellRequest = RunRequest | CompletionRequest;

export interface RunAnswer {
  readonly stdout: string;
  readonly stderr: string;
  /** 0 to 255. */
  readonly exitCode: number;
  /** Whether `exit` has ended the shell. */
  readonly hasEnded: boolean;
  readonly snapshot: ShellSnapshot;
  readonly cwd: string;
  /** Exported variables. */
  readonly environment: Readonly<Record<string, string>>;
}

/** What a message to a worker and from it may be. Each request has one answer, and may ask for the log in between. */
export type ToWorker = { readonly request: ShellRequest } | { readonly log: string };
export type FromWorker =
  | { readonly ready: true }
  | { readonly wantsLog: true }
  | { readonly answer: unknown }
  | { readonly failure: string };
