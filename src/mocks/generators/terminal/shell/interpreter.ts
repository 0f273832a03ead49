import type { CommandNode, CompoundList, PipelineNode, Script, Statement } from "unbash";
import { expandArithmetic, expandWords } from "./expand-word.ts";
import { redirected } from "./redirections.ts";
import { runSimpleCommand } from "./run-command.ts";
import {
  ExitStatus,
  LoopControl,
  type Shell,
  ShellExit,
  ShellProblem,
  setVariable,
  subshellOf,
} from "./shell-state.ts";
import { type Streams, TextBuffer } from "./streams.ts";

/** What the parser reads and this shell leaves out. */
const LEFT_OUT: Readonly<Partial<Record<CommandNode["type"], string>>> = {
  ArithmeticFor: "for ((…))",
  Case: "case",
  Coproc: "coproc",
  Function: "function definitions",
  Select: "select",
  TestCommand: "[[ … ]]; use [ … ]",
};

/** Runs the body of a loop. @returns true when the loop is to be left. */
function runBody(body: CompoundList, shell: Shell, streams: Streams): boolean {
  shell.loops += 1;
  try {
    shell.status = runList(body.commands, shell, streams);
    return false;
  } catch (control) {
    if (!(control instanceof LoopControl)) throw control;
    if (control.levels > 1) throw new LoopControl(control.kind, control.levels - 1);
    shell.status = 0;
    return control.kind === "break";
  } finally {
    shell.loops -= 1;
  }
}

function runFor(node: CommandNode & { readonly type: "For" }, shell: Shell, streams: Streams): number {
  const words = node.wordlist === undefined ? shell.positional : expandWords(node.wordlist, shell);
  shell.status = 0;
  for (const word of words) {
    setVariable(shell, node.name.value, word);
    shell.budget.spend(100);
    if (runBody(node.body, shell, streams)) break;
  }
  return shell.status;
}

function runWhile(node: CommandNode & { readonly type: "While" }, shell: Shell, streams: Streams): number {
  let status = 0;
  for (;;) {
    shell.budget.spend(100);
    const holds = runList(node.clause.commands, shell, streams) === 0;
    if (holds !== (node.kind === "while")) return status;
    if (runBody(node.body, shell, streams)) return 0;
    status = shell.status;
  }
}

function runIf(node: CommandNode & { readonly type: "If" }, shell: Shell, streams: Streams): number {
  for (const branch of [node, ...node.elif]) {
    if (runList(branch.clause.commands, shell, streams) === 0) {
      return runList(branch.then.commands, shell, streams);
    }
  }
  return node.else === undefined ? 0 : runList(node.else.commands, shell, streams);
}

/** Runs a list in a subshell, which `exit` ends alone. */
function runSubshell(commands: readonly Statement[], shell: Shell, streams: Streams): number {
  const inner = subshellOf(shell);
  try {
    return runList(commands, inner, streams);
  } catch (problem) {
    if (problem instanceof ShellExit) return problem.status;
    throw problem;
  }
}

function runCommand(node: CommandNode, shell: Shell, streams: Streams): number {
  switch (node.type) {
    case "Command":
      return runSimpleCommand(node, shell, streams);
    case "Redirected":
      return runCommand(node.command, shell, redirected(node.redirects, shell, streams));
    case "BraceGroup":
      return runList(node.body.commands, shell, streams);
    case "Subshell":
      return runSubshell(node.body.commands, shell, streams);
    case "If":
      return runIf(node, shell, streams);
    case "For":
      return runFor(node, shell, streams);
    case "While":
      return runWhile(node, shell, streams);
    case "ArithmeticCommand":
      return node.expression !== undefined && expandArithmetic(node.expression, shell) !== 0n ? 0 : 1;
    default:
      throw new ShellProblem(
        `this shell does not know ${LEFT_OUT[node.type] ?? node.type}`,
        ExitStatus.Misuse,
      );
  }
}

function runPipeline(node: PipelineNode, shell: Shell, streams: Streams): number {
  if (node.type !== "Pipeline") return runCommand(node, shell, streams);
  let { stdin } = streams;
  let status = 0;
  const last = node.commands.length - 1;
  for (const [position, command] of node.commands.entries()) {
    const pipe = position === last ? streams.stdout : new TextBuffer(shell.budget);
    const stderr = node.operators[position] === "|&" ? pipe : streams.stderr;
    const own: Streams = { stdin, stdout: pipe, stderr };
    // Each part of a pipe runs in a subshell; one command alone, as behind `!`, does not.
    status = last === 0 ? runCommand(command, shell, own) : runPart(command, shell, own);
    if (pipe instanceof TextBuffer) stdin = pipe.text;
  }
  const isNegated = node.prefixes.some(({ type }) => type === "Negation");
  return isNegated ? (status === 0 ? 1 : 0) : status;
}

function runPart(command: CommandNode, shell: Shell, streams: Streams): number {
  try {
    return runCommand(command, subshellOf(shell), streams);
  } catch (problem) {
    if (problem instanceof ShellExit) return problem.status;
    if (problem instanceof LoopControl) return 0;
    throw problem;
  }
}

function runStatement({ command, background }: Statement, shell: Shell, streams: Streams): number {
  if (background === true) {
    // Nothing goes on between two requests, so it has ended by the time the prompt is back.
    shell.backgroundPid = shell.pid + 1;
    streams.stderr.write(`[1] ${shell.backgroundPid}\n`);
  }
  if (command.type !== "AndOr") return runPipeline(command, shell, streams);
  let status = 0;
  for (const [position, part] of command.commands.entries()) {
    const operator = position === 0 ? undefined : command.operators[position - 1];
    const isSkipped = operator !== undefined && (operator === "&&") !== (status === 0);
    if (isSkipped) continue;
    status = runPipeline(part, shell, streams);
    shell.status = status;
  }
  return status;
}

function runList(commands: readonly Statement[], shell: Shell, streams: Streams): number {
  let status = 0;
  for (const statement of commands) {
    status = runStatement(statement, shell, streams);
    shell.status = status;
  }
  return status;
}

/**
 * Runs a script in a shell and gives the status of its last command.
 * @throws ShellExit for `exit`, ShellProblem when the rest of the line is given up, BudgetSpent when it does too much.
 */
export function runScript(script: Script, shell: Shell, streams: Streams): number {
  try {
    return runList(script.commands, shell, streams);
  } catch (problem) {
    // More levels than there are loops leave them all.
    if (problem instanceof LoopControl) return 0;
    throw problem;
  }
}
