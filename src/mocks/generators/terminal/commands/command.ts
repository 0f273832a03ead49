import type { Shell } from "../shell/shell-state.ts";

export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  /** 0 to 255. */
  readonly exitCode: number;
}

/** What a command may use beside its arguments and its input. */
export interface CommandContext {
  /** The shell that runs it; `cd` and `export` change it. */
  readonly shell: Shell;
  /** Whether stdout is shown as it comes. */
  readonly toTerminal: boolean;
  readonly commands: CommandTable;
  /** Runs another command; 127 when there is none of that name. */
  execute(words: readonly string[], stdin: string): CommandResult;
  /** Runs shell source in a new shell. */
  runScript(source: string, positional: readonly string[], name: string): CommandResult;
}

export interface Command {
  /** What may follow the name, as a usage line shows it. */
  readonly usage: string;
  /** What it does, in a few words. */
  readonly summary: string;
  /** Status for options that it does not know; 1 by default. */
  readonly misuseStatus?: number;
  /** Built into the shell, rather than a file in /usr/bin. */
  readonly builtin?: boolean;
  /** Text of `--help` and errors apart, all it does. */
  run(args: readonly string[], stdin: string, context: CommandContext): CommandResult;
}

export type CommandTable = ReadonlyMap<string, Command>;

export function succeed(stdout = ""): CommandResult {
  return { stdout, stderr: "", exitCode: 0 };
}

export function fail(stderr: string, exitCode = 1, stdout = ""): CommandResult {
  return { stdout, stderr, exitCode };
}

/** Gathers the output of a command that works through its operands and goes on after those that fail. */
export class ResultBuilder {
  private readonly output: string[] = [];
  private readonly problems: string[] = [];
  private status = 0;
  private readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  write(text: string): void {
    this.output.push(text);
  }

  line(text: string): void {
    this.output.push(text, "\n");
  }

  /** Notes a problem, which the command's name is put before. */
  problem(message: string, status = 1): void {
    this.problems.push(`${this.name}: ${message}\n`);
    this.status = Math.max(this.status, status);
  }

  result(exitCode = this.status): CommandResult {
    return { stdout: this.output.join(""), stderr: this.problems.join(""), exitCode };
  }
}
