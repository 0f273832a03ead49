import type { Assignment, CommandArgument, Command as CommandSyntax } from "unbash";
import {
  type CommandContext,
  type CommandResult,
  type CommandTable,
  fail,
  succeed,
} from "../commands/command.ts";
import { UsageProblem } from "../commands/options.ts";
import { COMMANDS } from "../commands/registry.ts";
import { FileProblem } from "../files/file-system.ts";
import { absolutePath } from "../files/paths.ts";
import { COMMAND_UNITS } from "./budget.ts";
import { expandText, expandWords } from "./expand-word.ts";
import { parseScript } from "./parse-script.ts";
import { redirected } from "./redirections.ts";
import {
  ExitStatus,
  type Shell,
  ShellExit,
  ShellProblem,
  setVariable,
  subshellOf,
  type Variable,
} from "./shell-state.ts";
import { type Streams, TextBuffer } from "./streams.ts";

const BINARIES = /^\/(?:usr\/)?bin\/([^/]+)$/;

function assignedValue(assignment: Assignment, shell: Shell): string {
  const { name, value, append, index } = assignment;
  if (value.type === "ArrayValue" || index !== undefined) {
    throw new ShellProblem(`${name}: this shell does not know arrays`);
  }
  const before = append === true ? (shell.variables.get(name)?.value ?? "") : "";
  return before + expandText(value, shell);
}

function argumentsOf(parts: readonly CommandArgument[], shell: Shell): string[] {
  return parts.flatMap((part) =>
    part.type === "Assignment" ? [`${part.name}=${assignedValue(part, shell)}`] : expandWords([part], shell),
  );
}

function runFile(
  words: readonly [string, ...string[]],
  stdin: string,
  shell: Shell,
  context: CommandContext,
): CommandResult {
  const [name, ...args] = words;
  const path = absolutePath(shell.cwd, name);
  const binary = BINARIES.exec(path)?.[1];
  if (binary !== undefined && COMMANDS.has(binary)) return context.execute([binary, ...args], stdin);
  const node = shell.files.find(path);
  const refuse = (reason: string, status: number) => fail(`${shell.name}: ${name}: ${reason}\n`, status);
  if (node === null) return refuse("No such file or directory", ExitStatus.NotFound);
  if (node.kind === "directory") return refuse("Is a directory", ExitStatus.NotExecutable);
  if (!node.executable) return refuse("Permission denied", ExitStatus.NotExecutable);
  return context.runScript(node.read(), args, name);
}

function runNamed(
  words: readonly string[],
  stdin: string,
  shell: Shell,
  commands: CommandTable,
  context: CommandContext,
): CommandResult {
  const [name = "", ...args] = words;
  shell.budget.spend(COMMAND_UNITS);
  if (name.includes("/")) return runFile([name, ...args], stdin, shell, context);
  const command = commands.get(name);
  if (command === undefined) return fail(`${shell.name}: ${name}: command not found\n`, ExitStatus.NotFound);
  if (args[0] === "--help" && name !== "echo") {
    return succeed(`Usage: ${name} ${command.usage}`.trimEnd().concat(`\n${command.summary}.\n`));
  }
  try {
    return command.run(args, stdin, context);
  } catch (problem) {
    if (problem instanceof UsageProblem) {
      const hint = `Try '${name} --help' for more information.\n`;
      return fail(`${name}: ${problem.message}\n${hint}`, command.misuseStatus ?? 1);
    }
    if (problem instanceof FileProblem) return fail(`${name}: ${problem.reason}\n`);
    throw problem;
  }
}

function contextOf(shell: Shell, toTerminal: boolean): CommandContext {
  const context: CommandContext = {
    shell,
    toTerminal,
    commands: COMMANDS,
    execute: (words, stdin) => runNamed(words, stdin, shell, COMMANDS, contextOf(shell, false)),
    runScript(source, positional, name) {
      const parsed = parseScript(source);
      if ("problem" in parsed) return fail(`${name}: ${parsed.problem}\n`, ExitStatus.Misuse);
      const stdout = new TextBuffer(shell.budget);
      const stderr = new TextBuffer(shell.budget);
      const inner = subshellOf(shell, { positional, name });
      let exitCode = 0;
      try {
        exitCode = shell.run(parsed.script, inner, { stdin: "", stdout, stderr });
      } catch (problem) {
        if (!(problem instanceof ShellExit)) throw problem;
        exitCode = problem.status;
      }
      return { stdout: stdout.text, stderr: stderr.text, exitCode };
    },
  };
  return context;
}

function emit(name: string, result: CommandResult, shell: Shell, streams: Streams): number {
  try {
    streams.stderr.write(result.stderr);
    streams.stdout.write(result.stdout);
    return result.exitCode;
  } catch (problem) {
    if (!(problem instanceof FileProblem)) throw problem;
    shell.stderr.write(`${shell.name}: ${name}: write error: ${problem.reason}\n`);
    return ExitStatus.Failure;
  }
}

/** Runs one command with its assignments and redirections, and gives its status. */
export function runSimpleCommand(command: CommandSyntax, shell: Shell, streams: Streams): number {
  const words = argumentsOf(command.name === undefined ? [] : [command.name, ...command.args], shell);
  const assignments = command.prefix.filter((part) => part.type === "Assignment");
  let own: Streams;
  try {
    own = redirected(command.redirects, shell, streams);
  } catch (problem) {
    if (!(problem instanceof ShellProblem)) throw problem;
    // Bash goes on with the next command of the line.
    streams.stderr.write(`${shell.name}: ${problem.message}\n`);
    return problem.status;
  }
  if (words.length === 0) {
    shell.status = 0;
    for (const part of assignments) setVariable(shell, part.name, assignedValue(part, shell));
    // A substitution in the value has left its status.
    return shell.status;
  }
  const before = new Map<string, Variable | undefined>();
  for (const part of assignments) {
    const value = assignedValue(part, shell);
    if (!before.has(part.name)) before.set(part.name, shell.variables.get(part.name));
    setVariable(shell, part.name, value, true);
  }
  try {
    const context = contextOf(shell, own.stdout.isTerminal);
    const result = runNamed(words, own.stdin, shell, COMMANDS, context);
    return emit(words[0] as string, result, shell, own);
  } finally {
    for (const [name, variable] of before) {
      if (variable === undefined) shell.variables.delete(name);
      else shell.variables.set(name, variable);
    }
  }
}
