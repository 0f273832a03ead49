import type { ArithmeticExpression, Word, WordPart } from "unbash";
import { escapeGlob } from "../text/glob-pattern.ts";
import { evaluateArithmetic } from "./arithmetic.ts";
import { expandBraces } from "./braces.ts";
import { expandParameter, parameterValue, type WordReader } from "./parameters.ts";
import { parseScript } from "./parse-script.ts";
import { expandPath } from "./pathnames.ts";
import { type Shell, ShellProblem, subshellOf } from "./shell-state.ts";
import { TextBuffer } from "./streams.ts";

/**
 * A stretch of an expanded word. `literal` text was typed or quoted and means itself; a `wildcard` was typed
 * without quotes; `value` text came from an unquoted expansion, is split at blanks and may hold wildcards.
 */
interface Piece {
  readonly kind: "literal" | "wildcard" | "value";
  readonly text: string;
}

/** A word after splitting: as text, and as the glob that it is if it has wildcards. */
interface Field {
  text: string;
  glob: string;
  hasWildcards: boolean;
}

function home(shell: Shell): string {
  return shell.variables.get("HOME")?.value ?? "/root";
}

/** The expansion of `$(…)`: the output without its trailing line ends. */
function substitute(part: WordPart & { readonly type: "CommandExpansion" }, shell: Shell): string {
  if (part.script === undefined || (part.script.errors?.length ?? 0) > 0) {
    throw new ShellProblem("command substitution: syntax error", 2);
  }
  const output = new TextBuffer(shell.budget);
  const inner = subshellOf(shell);
  shell.status = shell.run(part.script, inner, { stdin: "", stdout: output, stderr: shell.stderr });
  return output.text.replace(/\n+$/, "");
}

function textOfArithmetic(node: ArithmeticExpression, shell: Shell): string {
  if (node.type !== "ArithmeticWord")
    throw new ShellProblem("command substitution in arithmetic is unknown here");
  if (node.parts !== undefined) return textOfPieces(piecesOfParts(node.parts, true, shell));
  const name = /^\$(\w+|[?$#!])$/.exec(node.value)?.[1];
  return name === undefined ? node.value : (parameterValue(name, shell) ?? "");
}

function numberOf(word: Word, shell: Shell): number {
  const source = `(( ${expandText(word, shell)} ))`;
  const parsed = parseScript(source);
  const command = "script" in parsed ? parsed.script.commands[0]?.command : undefined;
  if (command?.type !== "ArithmeticCommand" || command.expression === undefined) {
    throw new ShellProblem(`${word.text}: syntax error: operand expected`);
  }
  return Number(evaluateArithmetic(command.expression, shell, (node) => textOfArithmetic(node, shell)));
}

function readerOf(shell: Shell): WordReader {
  return {
    text: (word) => expandText(word, shell),
    pattern: (word) => expandPattern(word, shell),
    number: (word) => numberOf(word, shell),
  };
}

function piecesOfPart(part: WordPart, isQuoted: boolean, shell: Shell): Piece[] {
  const kind = isQuoted ? "literal" : "value";
  switch (part.type) {
    case "Literal":
    case "SingleQuoted":
    case "AnsiCQuoted":
      return [{ kind: "literal", text: part.value }];
    case "DoubleQuoted":
    case "LocaleString":
      // The empty piece keeps the word, when nothing else does.
      return [{ kind: "literal", text: "" }, ...piecesOfParts(part.parts, true, shell)];
    case "Glob":
      return [{ kind: isQuoted ? "literal" : "wildcard", text: part.value }];
    case "SimpleExpansion":
      return [{ kind, text: parameterValue(part.text.slice(1), shell) ?? "" }];
    case "ParameterExpansion":
      return [{ kind, text: expandParameter(part, shell, readerOf(shell)) }];
    case "CommandExpansion":
      return [{ kind, text: substitute(part, shell) }];
    case "ArithmeticExpansion": {
      const { expression } = part;
      const value =
        expression === undefined
          ? 0n
          : evaluateArithmetic(expression, shell, (node) => textOfArithmetic(node, shell));
      return [{ kind: "literal", text: String(value) }];
    }
    case "BraceExpansion":
    case "ExtendedGlob":
      return [{ kind: "literal", text: part.text }];
    case "ProcessSubstitution":
      throw new ShellProblem(`${part.text}: process substitution is unknown to this shell`, 2);
  }
}

function piecesOfParts(parts: readonly WordPart[], isQuoted: boolean, shell: Shell): Piece[] {
  const pieces = parts.flatMap((part) => piecesOfPart(part, isQuoted, shell));
  for (const { text } of pieces) shell.budget.spend(text.length);
  return pieces;
}

function piecesOf(word: Word, shell: Shell): Piece[] {
  const { parts } = word;
  const pieces: Piece[] =
    parts === undefined ? [{ kind: "literal", text: word.value }] : piecesOfParts(parts, false, shell);
  const [first, ...rest] = pieces;
  // A tilde counts only where it was typed, without quotes, before a slash or alone.
  const opensWithTilde = /^~(?=\/|$)/.test(word.text) && first?.kind === "literal";
  return opensWithTilde ? [{ kind: "literal", text: home(shell) + first.text.slice(1) }, ...rest] : pieces;
}

function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

function globOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ kind, text }) => (kind === "literal" ? escapeGlob(text) : text)).join("");
}

/** The word as one text, neither split nor matched with file names: for assignments and redirections. */
export function expandText(word: Word, shell: Shell): string {
  return textOfPieces(piecesOf(word, shell));
}

/** The word as a glob, in which what was quoted means itself. */
export function expandPattern(word: Word, shell: Shell): string {
  return globOfPieces(piecesOf(word, shell));
}

/** The text of a here-document. */
export function expandHereDocument(parts: readonly WordPart[], shell: Shell): string {
  return textOfPieces(piecesOfParts(parts, true, shell));
}

/** The value of an arithmetic command, or of the expansion of the same form. */
export function expandArithmetic(expression: ArithmeticExpression, shell: Shell): bigint {
  return evaluateArithmetic(expression, shell, (node) => textOfArithmetic(node, shell));
}

function splitFields(pieces: readonly Piece[]): Field[] {
  const fields: Field[] = [];
  let current: Field | null = null;
  function append({ kind, text }: Piece): void {
    current ??= { text: "", glob: "", hasWildcards: false };
    current.text += text;
    current.glob += kind === "literal" ? escapeGlob(text) : text;
    current.hasWildcards ||= kind !== "literal" && /[*?[]/.test(text);
  }
  function close(): void {
    if (current !== null) fields.push(current);
    current = null;
  }
  for (const piece of pieces) {
    if (piece.kind !== "value") {
      append(piece);
      continue;
    }
    const stretches = piece.text.split(/[ \t\n]+/);
    for (const [position, stretch] of stretches.entries()) {
      if (position > 0) close();
      if (stretch !== "") append({ kind: "value", text: stretch });
    }
  }
  close();
  return fields;
}

/** The brace expansion of a word; the word alone when it has none. */
function withoutBraces(word: Word, shell: Shell): readonly Word[] {
  const brace = word.parts?.find((part) => part.type === "BraceExpansion");
  if (brace === undefined) return [word];
  const texts = expandBraces(brace.text.slice(1, -1));
  if (texts === null) return [word];
  const before = word.text.slice(0, brace.pos - word.pos);
  const after = word.text.slice(brace.end - word.pos);
  const source = texts.map((text) => `${before}${text}${after}`).join(" ");
  shell.budget.spend(source.length + 100 * texts.length);
  const parsed = parseScript(`: ${source}`);
  const command = "script" in parsed ? parsed.script.commands[0]?.command : undefined;
  if (command?.type !== "Command") return [word];
  const words = command.suffix.filter((part) => part.type === "Word");
  return words.flatMap((inner) => withoutBraces(inner, shell));
}

/** Whether a word is `"$@"`, which expands to one word for each parameter, and to none without parameters. */
function isAllParameters({ parts = [] }: Word): boolean {
  const [part] = parts;
  if (parts.length !== 1 || part?.type !== "DoubleQuoted" || part.parts.length !== 1) return false;
  return /^\$(?:@|\{@\})$/.test(part.parts[0]?.text ?? "");
}

/** Expands words to arguments: braces, variables, substitutions, splitting and file names, in this order. */
export function expandWords(words: readonly Word[], shell: Shell): string[] {
  return words
    .flatMap((word) => withoutBraces(word, shell))
    .flatMap((word) => {
      if (isAllParameters(word)) return shell.positional;
      return splitFields(piecesOf(word, shell)).flatMap(({ text, glob, hasWildcards }) => {
        const paths = hasWildcards ? expandPath(glob, shell) : [];
        return paths.length > 0 ? paths : [text];
      });
    });
}
