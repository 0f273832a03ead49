import { type FileNode, sortedNames, type TreeNode } from "../files/file-node.ts";
import { FileProblem } from "../files/file-system.ts";
import { absolutePath, childPath } from "../files/paths.ts";
import { NODE_UNITS } from "../shell/budget.ts";
import { type Automaton, PatternProblem } from "../text/automaton.ts";
import { compileRegularExpression } from "../text/regular-expression.ts";
import { linesOf } from "../text/table.ts";
import { type Command, type CommandContext, fail, ResultBuilder } from "./command.ts";
import type { Input } from "./inputs.ts";
import { type ParsedOptions, parseOptions, UsageProblem } from "./options.ts";

const LONG = {
  "after-context": "A",
  "before-context": "B",
  color: "K",
  colour: "K",
  context: "C",
  count: "c",
  "extended-regexp": "E",
  "files-with-matches": "l",
  "files-without-match": "L",
  "fixed-strings": "F",
  "ignore-case": "i",
  "invert-match": "v",
  "line-number": "n",
  "line-regexp": "x",
  "max-count": "m",
  "no-filename": "h",
  "no-messages": "s",
  "only-matching": "o",
  quiet: "q",
  recursive: "r",
  regexp: "e",
  silent: "q",
  "with-filename": "H",
  "word-regexp": "w",
} as const;

interface Search {
  readonly automaton: Automaton;
  readonly options: ParsedOptions;
  readonly context: CommandContext;
  readonly result: ResultBuilder;
  readonly showsNames: boolean;
  readonly before: number;
  readonly after: number;
  readonly most: number;
}

/** All files below a directory, by path. */
function filesBelow(path: string, node: TreeNode, context: CommandContext): [path: string, file: FileNode][] {
  context.shell.budget.spend(NODE_UNITS);
  if (node.kind === "file") return [[path, node]];
  return sortedNames(node).flatMap((name) =>
    filesBelow(path === "" ? name : childPath(path, name), node.entries.get(name) as TreeNode, context),
  );
}

function gatherInputs(
  operands: readonly string[],
  stdin: string,
  options: ParsedOptions,
  context: CommandContext,
  result: ResultBuilder,
): Input[] {
  const { shell } = context;
  const isRecursive = options.has("r") || options.has("R");
  if (operands.length === 0) {
    if (!isRecursive) return [{ name: "(standard input)", text: stdin }];
    const here = shell.files.find(shell.cwd);
    return here === null
      ? []
      : filesBelow("", here, context).map(([name, file]) => ({ name, text: file.read() }));
  }
  return operands.flatMap((operand): Input[] => {
    if (operand === "-") return [{ name: "(standard input)", text: stdin }];
    try {
      const node = shell.files.get(absolutePath(shell.cwd, operand));
      if (node.kind === "file") return [{ name: operand, text: node.read() }];
      if (isRecursive) {
        return filesBelow(operand, node, context).map(([name, file]) => ({ name, text: file.read() }));
      }
      result.problem(`${operand}: Is a directory`, 2);
    } catch (problem) {
      if (!(problem instanceof FileProblem)) throw problem;
      result.problem(`${operand}: ${problem.reason}`, 2);
    }
    return [];
  });
}

function writeMatches(line: string, prefix: string, { automaton, context, result }: Search): void {
  for (let from = 0; from <= line.length; ) {
    const span = automaton.find(line, from, context.shell.budget);
    if (span === null) return;
    if (span.end > span.start) result.line(prefix + line.slice(span.start, span.end));
    from = Math.max(span.end, span.start + 1);
  }
}

/** Searches one input. @returns whether a line was selected. */
function searchInput({ name, text }: Input, search: Search): boolean {
  const { options, context, result, automaton, before, after } = search;
  const lines = linesOf(text);
  context.shell.budget.spend(text.length);
  const selected: number[] = [];
  for (const [position, line] of lines.entries()) {
    if (selected.length >= search.most) break;
    if (automaton.occursIn(line, context.shell.budget) !== options.has("v")) selected.push(position);
  }
  const shownName = search.showsNames ? name : "";
  const found = selected.length > 0;
  if (options.has("q")) return found;
  if (options.has("l") || options.has("L")) {
    if (found === options.has("l")) result.line(name);
    return found;
  }
  if (options.has("c")) {
    result.line(`${shownName === "" ? "" : `${shownName}:`}${selected.length}`);
    return found;
  }
  const prefixOf = (position: number, mark: string) =>
    (shownName === "" ? "" : shownName + mark) + (options.has("n") ? `${position + 1}${mark}` : "");
  const wanted = new Set(selected);
  let shownUntil = -1;
  for (const position of selected) {
    const first = Math.max(position - before, shownUntil + 1, 0);
    const isApart = before + after > 0 && shownUntil >= 0 && first > shownUntil + 1;
    if (isApart) result.line("--");
    const last = Math.min(position + after, lines.length - 1);
    for (let at = first; at <= last; at += 1) {
      const isWanted = wanted.has(at);
      const prefix = prefixOf(at, isWanted ? ":" : "-");
      if (!options.has("o")) result.line(prefix + lines[at]);
      else if (isWanted && !options.has("v")) writeMatches(lines[at] as string, prefix, search);
      shownUntil = at;
    }
  }
  return found;
}

export const grep: Command = {
  usage: "[-EFHLRchilnoqrsvwx] [-A N] [-B N] [-C N] [-m N] [-e] PATTERN [FILE]...",
  summary: "Print lines that match a pattern",
  misuseStatus: 2,
  run(args, stdin, context) {
    // `--color` takes a value or none, and nothing here is colored.
    const plain = args.filter((argument) => !/^--colou?r(?:=|$)/.test(argument));
    const options = parseOptions(plain, { flags: "EFGHKLPRachilnoqrsvwx", values: "ABCem", long: LONG });
    const [first, ...rest] = options.operands;
    const isGiven = options.has("e");
    if (!isGiven && first === undefined) throw new UsageProblem("no pattern given");
    const patterns = isGiven ? options.values("e") : [first as string];
    const result = new ResultBuilder("grep");
    let automaton: Automaton;
    try {
      automaton = compileRegularExpression(
        patterns.flatMap((pattern) => pattern.split("\n")),
        {
          syntax: options.has("F") ? "fixed" : options.has("E") || options.has("P") ? "extended" : "basic",
          ignoreCase: options.has("i"),
          wholeWords: options.has("w"),
          wholeLine: options.has("x"),
        },
      );
    } catch (problem) {
      if (problem instanceof PatternProblem) return fail(`grep: ${problem.message}\n`, 2);
      throw problem;
    }
    const around = options.integer("C", 0, 0, "context length argument");
    const operands = isGiven ? options.operands : rest;
    const inputs = gatherInputs(operands, stdin, options, context, result);
    const isRecursive = options.has("r") || options.has("R");
    const search: Search = {
      automaton,
      options,
      context,
      result,
      showsNames: options.has("H") || (!options.has("h") && (operands.length > 1 || isRecursive)),
      before: options.integer("B", around, 0, "context length argument"),
      after: options.integer("A", around, 0, "context length argument"),
      most: options.integer("m", Number.POSITIVE_INFINITY, 0, "max count"),
    };
    let found = false;
    for (const input of inputs) found = searchInput(input, search) || found;
    const { exitCode, stderr, stdout } = result.result();
    if (found && options.has("q")) return { stdout: "", stderr: "", exitCode: 0 };
    return { stdout, stderr: options.has("s") ? "" : stderr, exitCode: exitCode > 0 ? 2 : found ? 0 : 1 };
  },
};
