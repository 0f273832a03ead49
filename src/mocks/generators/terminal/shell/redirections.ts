import type { Redirect, Redirection } from "unbash";
import { FileProblem } from "../files/file-system.ts";
import { absolutePath } from "../files/paths.ts";
import { expandHereDocument, expandText } from "./expand-word.ts";
import { type Shell, ShellProblem } from "./shell-state.ts";
import { FileOutput, type Output, type Streams } from "./streams.ts";

interface OpenStreams {
  stdin: string;
  stdout: Output;
  stderr: Output;
}

const CLOSED: Output = { isTerminal: false, write() {} };

function descriptorOf(redirect: Redirection, absent: number): number {
  const { descriptor } = redirect;
  if (descriptor === undefined) return absent;
  return descriptor.type === "FileDescriptor" ? descriptor.value : -1;
}

function setOutput(open: OpenStreams, descriptor: number, output: Output): void {
  if (descriptor === 1) open.stdout = output;
  else if (descriptor === 2) open.stderr = output;
  else throw new ShellProblem(`${descriptor}: Bad file descriptor`);
}

function duplicate(open: OpenStreams, redirect: Redirect, target: string): void {
  const from = descriptorOf(redirect, 1);
  if (target === "-") setOutput(open, from, CLOSED);
  else if (target === "1") setOutput(open, from, open.stdout);
  else if (target === "2") setOutput(open, from, open.stderr);
  else throw new ShellProblem(`${target}: Bad file descriptor`);
}

function applyRedirect(open: OpenStreams, redirect: Redirect, shell: Shell): void {
  const target = redirect.target === undefined ? "" : expandText(redirect.target, shell);
  const { operator } = redirect;
  if (operator === "<&") throw new ShellProblem(`${target}: Bad file descriptor`);
  const isNumber = /^(?:\d+|-)$/.test(target);
  if (operator === ">&" && isNumber) {
    duplicate(open, redirect, target);
    return;
  }
  const path = absolutePath(shell.cwd, target);
  try {
    if (target === "") throw new ShellProblem("ambiguous redirect");
    if (operator === "<" || operator === "<>") {
      const descriptor = descriptorOf(redirect, 0);
      const text = shell.files.read(path);
      shell.budget.spend(text.length);
      if (descriptor === 0) open.stdin = text;
      return;
    }
    const file = new FileOutput(shell.files, path, operator.endsWith(">>") ? "append" : "replace");
    const takesBoth = operator.startsWith("&") || (operator === ">&" && redirect.descriptor === undefined);
    if (takesBoth) {
      open.stdout = file;
      open.stderr = file;
    } else {
      setOutput(open, descriptorOf(redirect, 1), file);
    }
  } catch (problem) {
    if (problem instanceof FileProblem) throw new ShellProblem(`${target}: ${problem.reason}`);
    throw problem;
  }
}

/**
 * The streams after redirections, from left to right, so that `> f 2>&1` and `2>&1 > f` differ.
 * @throws ShellProblem when a file cannot be opened: the command is then not run.
 */
export function redirected(redirects: readonly Redirection[], shell: Shell, streams: Streams): Streams {
  const open: OpenStreams = { ...streams };
  for (const redirect of redirects) {
    if (redirect.type === "HereString") {
      open.stdin = `${redirect.target === undefined ? "" : expandText(redirect.target, shell)}\n`;
    } else if (redirect.type === "HereDoc") {
      const { parts, text } = redirect.body;
      const isPlain = parts === undefined || redirect.delimiter?.quoted === true;
      open.stdin = isPlain ? text : expandHereDocument(parts, shell);
    } else {
      applyRedirect(open, redirect, shell);
    }
  }
  return open;
}
