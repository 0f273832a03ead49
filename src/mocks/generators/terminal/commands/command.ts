import type { SessionFiles } from "../files/file-system.ts";
import type { TerminalHost } from "../terminal-host.ts";

/** Bytes that stand for output without an end: more than a pipe's reader takes of it. */
export const ENDLESS_BYTES = 131_072;

export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  /** 0 to 255. */
  readonly exitCode: number;
  /** Whether each character of stdout is a byte, as of just-bash's commands; text by default. */
  readonly stdoutKind?: "text" | "bytes";
}

/** What a command may use beside its arguments. */
export interface CommandContext {
  /** The container; its `now` is the moment of the command. */
  readonly host: TerminalHost;
  readonly files: SessionFiles;
  readonly cwd: string;
  readonly stdin: string;
  /** Exported variables. */
  readonly environment: Readonly<Record<string, string>>;
  /** Whether stdout is shown as it comes. */
  readonly toTerminal: boolean;
  readonly shell: ShellFacts;
  /** Every command of the shell, by name. */
  readonly commands: CommandTable;
  /** Notes that the output would have no end; a line that shows all of it is killed. */
  markEndless(): void;
  /** The moment, in milliseconds since 1970; commands that sleep move it. */
  time(): number;
  /** A random integer from 0 to below `count`. */
  draw(count: number): number;
  /** Runs the command of just-bash that has the same name. */
  original(args: readonly string[]): Promise<CommandResult>;
  /** Runs another command in this one's place, with more environment. */
  run(words: readonly string[], environment?: Readonly<Record<string, string>>): Promise<CommandResult>;
}

/** What commands show of the shell that runs them. */
export interface ShellFacts {
  readonly name: string;
  readonly pid: number;
  /** Command lines so far, the current one included. `history -c` empties it. */
  readonly history: string[];
}

export interface Command {
  /** What may follow the name, as a usage line shows it. */
  readonly usage: string;
  /** What it does, in a few words. */
  readonly summary: string;
  /** Status for options that it does not know; 1 by default. */
  readonly misuseStatus?: number;
  /** Prints its own text for `--help`. */
  readonly ownHelp?: boolean;
  /** All it does, errors apart. */
  run(args: readonly string[], context: CommandContext): CommandResult | Promise<CommandResult>;
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
