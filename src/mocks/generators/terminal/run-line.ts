import type { TerminalPatterns } from "../../seed/terminal-patterns.ts";
import { PROGRAM_NAMES } from "./commands/registry.ts";
import { FileProblem, FileSystem } from "./files/file-system.ts";
import { taskTree } from "./files/system-files.ts";
import { Budget, BudgetSpent } from "./shell/budget.ts";
import { runScript } from "./shell/interpreter.ts";
import { parseScript } from "./shell/parse-script.ts";
import { ExitStatus, type Shell, ShellExit, ShellProblem, type Variable } from "./shell/shell-state.ts";
import { TextBuffer } from "./shell/streams.ts";
import type { TaskMachine } from "./task-machine.ts";
import { createTerminalHost, type TaskPlace, type TerminalHost } from "./terminal-host.ts";

/** What a shell remembers from one command line to the next. */
export interface ShellMemory {
  readonly name: string;
  readonly pid: number;
  readonly history: string[];
  readonly variables: Map<string, Variable>;
  cwd: string;
  status: number;
  backgroundPid: number | null;
}

/** Where a shell runs. */
export interface ShellMachine {
  readonly host: TerminalHost;
  readonly files: FileSystem;
}

/** The container and the files that a session finds when it runs its first command. */
export function createShellMachine(
  place: TaskPlace,
  machine: TaskMachine,
  patterns: TerminalPatterns,
  logTail: (() => string) | undefined,
): ShellMachine {
  const host = createTerminalHost(place, machine, patterns);
  return { host, files: new FileSystem(taskTree(host, PROGRAM_NAMES, logTail), place.now) };
}

export interface LineResult {
  readonly stdout: string;
  readonly stderr: string;
  /** 0 to 255. */
  readonly exitCode: number;
  /** Whether `exit` has ended the shell. */
  readonly hasEnded: boolean;
}

/** As Bash has it by default. */
const LONGEST_HISTORY = 500;
/** What Ctrl-C and Ctrl-D send. */
const INTERRUPT = "\u0003";
const END_OF_INPUT = "\u0004";

function remember(memory: ShellMemory, line: string): void {
  memory.history.push(line);
  if (memory.history.length > LONGEST_HISTORY) memory.history.shift();
}

/** What a thrown value means to the shell; undefined for an unknown error. */
function verdictOn(
  problem: unknown,
  shell: Shell,
): { message: string; status: number; ends: boolean } | undefined {
  if (problem instanceof ShellExit) return { message: "exit\n", status: problem.status, ends: true };
  if (problem instanceof BudgetSpent) {
    const message = `${shell.name}: killed: one command line may not do so much here\n`;
    return { message, status: ExitStatus.Killed, ends: false };
  }
  if (problem instanceof ShellProblem || problem instanceof FileProblem) {
    const status = problem instanceof ShellProblem ? problem.status : ExitStatus.Failure;
    return { message: `${shell.name}: ${problem.message}\n`, status, ends: false };
  }
  return undefined;
}

/**
 * Runs one command line in a shell and changes its memory. Whatever the line holds, it ends: its work is counted,
 * and what it would wait for is not waited for.
 */
export function runLine(memory: ShellMemory, machine: ShellMachine, command: string): LineResult {
  // What was typed before Ctrl-C is dropped.
  if (command.includes(INTERRUPT)) {
    memory.status = ExitStatus.Interrupted;
    return { stdout: "^C\n", stderr: "", exitCode: ExitStatus.Interrupted, hasEnded: false };
  }
  if (command.startsWith(END_OF_INPUT)) {
    return { stdout: "", stderr: "exit\n", exitCode: memory.status, hasEnded: true };
  }
  const line = command.replace(/[\r\n]+$/, "");
  if (line.trim() === "") return { stdout: "", stderr: "", exitCode: memory.status, hasEnded: false };
  remember(memory, line);
  const parsed = parseScript(line);
  if ("problem" in parsed) {
    memory.status = ExitStatus.Misuse;
    const stderr = `${memory.name}: ${parsed.problem}\n`;
    return { stdout: "", stderr, exitCode: ExitStatus.Misuse, hasEnded: false };
  }
  const budget = new Budget();
  const stdout = new TextBuffer(budget, true);
  const stderr = new TextBuffer(budget, true);
  const shell: Shell = {
    ...memory,
    ...machine,
    budget,
    stderr,
    run: runScript,
    depth: 0,
    positional: [],
    loops: 0,
  };
  let notice = "";
  let hasEnded = false;
  try {
    shell.status = runScript(parsed.script, shell, { stdin: "", stdout, stderr });
  } catch (problem) {
    const verdict = verdictOn(problem, shell);
    if (verdict === undefined) throw problem;
    notice = verdict.message;
    hasEnded = verdict.ends;
    shell.status = verdict.status;
  }
  memory.cwd = shell.cwd;
  memory.status = shell.status;
  memory.backgroundPid = shell.backgroundPid;
  return { stdout: stdout.text, stderr: stderr.text + notice, exitCode: shell.status, hasEnded };
}
