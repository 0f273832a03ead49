import type { Script } from "unbash";
import type { FileSystem } from "../files/file-system.ts";
import type { TerminalHost } from "../terminal-host.ts";
import type { Budget } from "./budget.ts";
import type { Output, Streams } from "./streams.ts";

export interface Variable {
  readonly value: string;
  /** Whether programs see it in their environment. */
  readonly exported: boolean;
}

/** The state of one shell while it runs one command line. A subshell is a copy with separate variables. */
export interface Shell {
  /** What its messages begin with: `bash` or `sh`. */
  readonly name: string;
  readonly pid: number;
  readonly host: TerminalHost;
  readonly files: FileSystem;
  readonly history: string[];
  readonly variables: Map<string, Variable>;
  readonly budget: Budget;
  /** Where the errors of substitutions go. */
  readonly stderr: Output;
  /** Runs a parsed script in this shell; the status of its last command. */
  readonly run: (script: Script, shell: Shell, streams: Streams) => number;
  /** Scripts and substitutions that this shell runs within. */
  readonly depth: number;
  /** `$1` and those after it. */
  readonly positional: readonly string[];
  /** Loops that are being run, which `break` may leave. */
  loops: number;
  cwd: string;
  /** `$?`: the status of the last command, 0 to 255. */
  status: number;
  /** `$!`: the process that was last put into the background. */
  backgroundPid: number | null;
}

/** Exit statuses that shells agree on. */
export const ExitStatus = {
  Failure: 1,
  Misuse: 2,
  NotExecutable: 126,
  NotFound: 127,
  Interrupted: 130,
  Killed: 137,
} as const;

/** Thrown by `exit`: ends the shell or the subshell that it is met in. */
export class ShellExit extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`exit ${status}`);
    this.status = status;
  }
}

/** Thrown by `break` and `continue`. */
export class LoopControl extends Error {
  readonly kind: "break" | "continue";
  /** Loops that are still to be left, 1 for the innermost. */
  readonly levels: number;

  constructor(kind: "break" | "continue", levels: number) {
    super(kind);
    this.kind = kind;
    this.levels = levels;
  }
}

/** Something that makes the shell give up the whole command line, with its message. */
export class ShellProblem extends Error {
  readonly status: number;

  constructor(message: string, status: number = ExitStatus.Failure) {
    super(message);
    this.status = status;
  }
}

const MAXIMUM_VARIABLES = 500;
const LONGEST_VALUE = 32_768;

/** @throws ShellProblem when the value is too long or there are too many variables. */
export function setVariable(shell: Shell, name: string, value: string, exported?: boolean): void {
  const old = shell.variables.get(name);
  const isFull = old === undefined && shell.variables.size >= MAXIMUM_VARIABLES;
  if (isFull || value.length > LONGEST_VALUE) throw new ShellProblem(`${name}: cannot allocate memory`);
  shell.variables.set(name, { value, exported: exported ?? old?.exported ?? false });
}

/** The variables that programs see, by name. */
export function environmentOf(shell: Shell): Record<string, string> {
  const exported = [...shell.variables].filter(([, variable]) => variable.exported);
  exported.sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(exported.map(([name, { value }]) => [name, value]));
}

const DEEPEST_SHELL = 40;

/** A shell within `shell`: what it sets, it sets for itself; files are shared. @throws ShellProblem below 40 others. */
export function subshellOf(shell: Shell, changes: Partial<Pick<Shell, "positional" | "name">> = {}): Shell {
  if (shell.depth >= DEEPEST_SHELL) throw new ShellProblem("maximum nesting of shells exceeded");
  return { ...shell, ...changes, variables: new Map(shell.variables), depth: shell.depth + 1 };
}
