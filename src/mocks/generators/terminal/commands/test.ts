import { absolutePath } from "../files/paths.ts";
import type { Shell } from "../shell/shell-state.ts";
import { type Command, type CommandContext, type CommandResult, fail, succeed } from "./command.ts";

/** An expression that test refuses. */
class TestProblem extends Error {}

function integer(text: string): number {
  if (!/^\s*[-+]?\d{1,15}\s*$/.test(text)) throw new TestProblem(`${text}: integer expression expected`);
  return Number(text);
}

function unary(operator: string, operand: string, shell: Shell): boolean {
  const node = () => shell.files.find(absolutePath(shell.cwd, operand));
  switch (operator) {
    case "-n":
      return operand !== "";
    case "-z":
      return operand === "";
    case "-e":
    case "-r":
    case "-w":
      return node() !== null;
    case "-f": {
      const found = node();
      return found?.kind === "file" && !found.discards;
    }
    case "-d":
      return node()?.kind === "directory";
    case "-s":
      return (node()?.size ?? 0) > 0;
    case "-x": {
      const found = node();
      return found !== null && (found.kind === "directory" || found.executable);
    }
    case "-v":
      return shell.variables.has(operand);
    default:
      throw new TestProblem(`${operator}: unary operator expected`);
  }
}

function binary(left: string, operator: string, right: string): boolean {
  switch (operator) {
    case "=":
    case "==":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case ">":
      return left > right;
    case "-eq":
      return integer(left) === integer(right);
    case "-ne":
      return integer(left) !== integer(right);
    case "-lt":
      return integer(left) < integer(right);
    case "-le":
      return integer(left) <= integer(right);
    case "-gt":
      return integer(left) > integer(right);
    case "-ge":
      return integer(left) >= integer(right);
    default:
      throw new TestProblem(`${operator}: binary operator expected`);
  }
}

/** POSIX decides by the number of arguments; `-a` and `-o` join such expressions. */
function evaluate(args: readonly string[], shell: Shell): boolean {
  const [first = "", second = "", third = ""] = args;
  if (args.length === 0) return false;
  if (args.length === 1) return first !== "";
  if (args.length === 3 && !["-a", "-o"].includes(second) && first !== "!")
    return binary(first, second, third);
  for (const operator of ["-o", "-a"]) {
    const at = args.indexOf(operator, 1);
    if (at < 0 || at === args.length - 1) continue;
    const [left, right] = [args.slice(0, at), args.slice(at + 1)];
    return operator === "-o"
      ? evaluate(left, shell) || evaluate(right, shell)
      : evaluate(left, shell) && evaluate(right, shell);
  }
  if (first === "!") return !evaluate(args.slice(1), shell);
  if (args.length === 2) return unary(first, second, shell);
  throw new TestProblem("too many arguments");
}

function run(name: string, args: readonly string[], { shell }: CommandContext): CommandResult {
  try {
    return evaluate(args, shell) ? succeed() : fail("");
  } catch (problem) {
    if (problem instanceof TestProblem) return fail(`${shell.name}: ${name}: ${problem.message}\n`, 2);
    throw problem;
  }
}

export const test: Command = {
  usage: "EXPRESSION",
  summary: "Tell by its status whether a condition holds",
  builtin: true,
  run: (args, _stdin, context) => run("test", args, context),
};

export const bracket: Command = {
  usage: "EXPRESSION ]",
  summary: "The same as test",
  builtin: true,
  run(args, _stdin, context) {
    if (args.at(-1) !== "]") return fail(`${context.shell.name}: [: missing \`]'\n`, 2);
    return run("[", args.slice(0, -1), context);
  },
};
