import type { ParameterExpansionPart, ParameterOperation, Word } from "unbash";
import { compileGlob } from "../text/glob-pattern.ts";
import { type Shell, ShellProblem, setVariable } from "./shell-state.ts";

/** How the words within `${…}` are expanded. */
export interface WordReader {
  text(word: Word): string;
  /** The text as a glob, in which what was quoted matches itself. */
  pattern(word: Word): string;
  number(word: Word): number;
}

/** The value of a variable or a special parameter; undefined when it is unset. */
export function parameterValue(name: string, shell: Shell): string | undefined {
  switch (name) {
    case "?":
      return String(shell.status);
    case "$":
      return String(shell.pid);
    case "!":
      return shell.backgroundPid === null ? "" : String(shell.backgroundPid);
    case "#":
      return String(shell.positional.length);
    case "@":
    case "*":
      return shell.positional.join(" ");
    case "-":
      return "himBHs";
    case "0":
      return shell.name;
    default:
      if (/^\d+$/.test(name)) return shell.positional[Number(name) - 1];
      return shell.variables.get(name)?.value;
  }
}

type Operation<Type> = Extract<ParameterOperation, { readonly type: Type }>;

function defaulted(
  name: string,
  value: string | undefined,
  { operator, operand }: Operation<"Default">,
  shell: Shell,
  reader: WordReader,
): string {
  // With a colon, an empty value counts as none.
  const isSet = value !== undefined && !(operator.startsWith(":") && value === "");
  switch (operator.at(-1)) {
    case "+":
      return isSet ? reader.text(operand) : "";
    case "?":
      if (isSet) return value;
      throw new ShellProblem(`${name}: ${reader.text(operand) || "parameter null or not set"}`);
    case "=": {
      if (isSet) return value;
      const text = reader.text(operand);
      setVariable(shell, name, text);
      return text;
    }
    default:
      return isSet ? value : reader.text(operand);
  }
}

function removed(
  value: string,
  { operator, operand }: Operation<"Remove">,
  shell: Shell,
  reader: WordReader,
): string {
  const glob = compileGlob(reader.pattern(operand));
  const lengths = Array.from({ length: value.length + 1 }, (_, length) => length);
  // A doubled operator removes the longest match.
  if (operator.length === 2) lengths.reverse();
  for (const length of lengths) {
    const isPrefix = operator.startsWith("#");
    const part = isPrefix ? value.slice(0, length) : value.slice(value.length - length);
    if (glob.matches(part, shell.budget)) {
      return isPrefix ? value.slice(length) : value.slice(0, value.length - length);
    }
  }
  return value;
}

function replaced(
  value: string,
  { operator, pattern, replacement }: Operation<"Replace">,
  shell: Shell,
  reader: WordReader,
): string {
  const glob = compileGlob(reader.pattern(pattern));
  const text = reader.text(replacement);
  let result = "";
  for (let position = 0; position < value.length; ) {
    const end = glob.longestFrom(value, position, shell.budget);
    const mayMatch = (operator !== "/#" || position === 0) && (operator !== "/%" || end === value.length);
    if (end === null || end === position || !mayMatch) {
      result += value[position];
      position += 1;
      if (operator === "/#") return result + value.slice(position);
      continue;
    }
    result += text;
    position = end;
    if (operator !== "//") return result + value.slice(position);
  }
  return result;
}

function sliced(value: string, offset: number, length: number | undefined): string {
  const start = offset < 0 ? value.length + offset : offset;
  if (start < 0) return "";
  if (length === undefined) return value.slice(start);
  if (length < 0 && value.length + length < start) {
    throw new ShellProblem(`${length}: substring expression < 0`);
  }
  return value.slice(start, length < 0 ? value.length + length : start + length);
}

/** The value of `${…}`. @throws ShellProblem when the shell does not know such an expansion. */
export function expandParameter(part: ParameterExpansionPart, shell: Shell, reader: WordReader): string {
  const { parameter, prefix, index, operation } = part;
  const isName = /^(?:[A-Za-z_]\w*|\d+|[?$!#@*-])$/.test(parameter);
  if (!isName || prefix === "!" || index !== undefined)
    throw new ShellProblem(`${part.text}: bad substitution`);
  const value = parameterValue(parameter, shell);
  if (prefix === "#") return String((value ?? "").length);
  if (operation === undefined) return value ?? "";
  shell.budget.spend((value ?? "").length);
  switch (operation.type) {
    case "Default":
      return defaulted(parameter, value, operation, shell, reader);
    case "Remove":
      return removed(value ?? "", operation, shell, reader);
    case "Replace":
      return replaced(value ?? "", operation, shell, reader);
    case "Slice": {
      const length = operation.length === undefined ? undefined : reader.number(operation.length);
      return sliced(value ?? "", reader.number(operation.offset), length);
    }
    case "CaseModification": {
      const change = (text: string) =>
        operation.operator.startsWith("^") ? text.toUpperCase() : text.toLowerCase();
      const all = operation.operator.length === 2;
      const text = value ?? "";
      return all ? change(text) : change(text.slice(0, 1)) + text.slice(1);
    }
    default:
      throw new ShellProblem(`${part.text}: bad substitution`);
  }
}
