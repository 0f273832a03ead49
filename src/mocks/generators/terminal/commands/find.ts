import { sortedNames, type TreeNode } from "../files/file-node.ts";
import { FileProblem } from "../files/file-system.ts";
import { absolutePath, baseName, childPath } from "../files/paths.ts";
import { type Budget, NODE_UNITS } from "../shell/budget.ts";
import { PatternProblem } from "../text/automaton.ts";
import { compileGlob } from "../text/glob-pattern.ts";
import { type Command, fail, ResultBuilder } from "./command.ts";

/** An expression of find that it refuses. */
class FindProblem extends Error {}

interface Candidate {
  readonly path: string;
  readonly name: string;
  readonly node: TreeNode;
}

type Test = (candidate: Candidate) => boolean;

interface Plan {
  readonly paths: readonly string[];
  /** Each alternative between `-o` is a list of tests that must all hold. */
  readonly alternatives: readonly (readonly Test[])[];
  readonly least: number;
  readonly most: number;
  readonly deletes: boolean;
  readonly separator: string;
}

const SIZE_UNITS: Readonly<Record<string, number>> = {
  b: 512,
  c: 1,
  k: 1_024,
  M: 1_048_576,
  G: 1_073_741_824,
};

function numberTest(option: string, text: string): (value: number) => boolean {
  const match = /^([-+]?)(\d{1,15})$/.exec(text);
  if (match === null) throw new FindProblem(`invalid argument \`${text}' to \`${option}'`);
  const [, sign, digits] = match;
  const wanted = Number(digits);
  if (sign === "+") return (value) => value > wanted;
  return sign === "-" ? (value) => value < wanted : (value) => value === wanted;
}

function sizeTest(text: string): Test {
  const unit = /[bckMG]$/.exec(text)?.[0];
  const holds = numberTest("-size", unit === undefined ? text : text.slice(0, -1));
  const bytes = SIZE_UNITS[unit ?? "b"] as number;
  return ({ node }) => holds(Math.ceil((node.kind === "file" ? node.size : 4_096) / bytes));
}

function planOf(args: readonly string[], now: number, budget: Budget): Plan {
  const firstTest = args.findIndex((argument) => /^[-!(]/.test(argument));
  const paths = firstTest < 0 ? args : args.slice(0, firstTest);
  const rest = firstTest < 0 ? [] : args.slice(firstTest);
  const alternatives: Test[][] = [[]];
  let [least, most, deletes, separator, isNegated] = [0, Number.POSITIVE_INFINITY, false, "\n", false];
  let position = 0;

  function argumentOf(option: string): string {
    const value = rest[position];
    if (value === undefined) throw new FindProblem(`missing argument to \`${option}'`);
    position += 1;
    return value;
  }
  function depthOf(option: string): number {
    const text = argumentOf(option);
    if (!/^\d{1,9}$/.test(text))
      throw new FindProblem(`Expected a positive decimal integer argument to ${option}`);
    return Number(text);
  }
  function add(test: Test): void {
    const negated = isNegated;
    isNegated = false;
    alternatives.at(-1)?.push((candidate) => test(candidate) !== negated);
  }
  function globTest(option: string, ignoreCase: boolean, subject: "name" | "path"): Test {
    const glob = compileGlob(argumentOf(option), ignoreCase);
    return (candidate) => glob.matches(candidate[subject], budget);
  }

  while (position < rest.length) {
    const option = rest[position] as string;
    position += 1;
    switch (option) {
      case "-name":
      case "-iname":
        add(globTest(option, option === "-iname", "name"));
        break;
      case "-path":
      case "-ipath":
        add(globTest(option, option === "-ipath", "path"));
        break;
      case "-type": {
        const type = argumentOf(option);
        if (!/^[dflcbps]$/.test(type)) throw new FindProblem(`Unknown argument to -type: ${type}`);
        add(({ node }) => (node.kind === "directory" ? "d" : node.discards ? "c" : "f") === type);
        break;
      }
      case "-size":
        add(sizeTest(argumentOf(option)));
        break;
      case "-empty":
        add(({ node }) => (node.kind === "file" ? node.size === 0 : node.entries.size === 0));
        break;
      case "-mtime":
      case "-mmin": {
        const unit = option === "-mtime" ? 86_400_000 : 60_000;
        const holds = numberTest(option, argumentOf(option));
        add(({ node }) => holds(Math.floor((now - node.modified) / unit)));
        break;
      }
      case "-maxdepth":
        most = depthOf(option);
        break;
      case "-mindepth":
        least = depthOf(option);
        break;
      case "-not":
      case "!":
        isNegated = !isNegated;
        break;
      case "-o":
      case "-or":
        alternatives.push([]);
        break;
      case "-delete":
        deletes = true;
        break;
      case "-print0":
        separator = "\0";
        break;
      case "-print":
      case "-a":
      case "-and":
        break;
      default:
        throw new FindProblem(`unknown predicate \`${option}'`);
    }
  }
  if (isNegated) throw new FindProblem("expected an expression after `!'");
  return { paths: paths.length > 0 ? paths : ["."], alternatives, least, most, deletes, separator };
}

export const find: Command = {
  usage: "[PATH]... [-name GLOB] [-type d|f] [-size N] [-maxdepth N] [-empty] [-delete] [! TEST] [-o]",
  summary: "Find files and directories below paths",
  run(args, _stdin, { shell }) {
    const result = new ResultBuilder("find");
    let plan: Plan;
    try {
      plan = planOf(args, shell.host.now, shell.budget);
    } catch (problem) {
      const isRefusal = problem instanceof FindProblem || problem instanceof PatternProblem;
      if (isRefusal) return fail(`find: ${problem.message}\n`);
      throw problem;
    }
    const found: string[] = [];
    const visit = (candidate: Candidate, depth: number): void => {
      shell.budget.spend(NODE_UNITS);
      const { path, node } = candidate;
      const holds = plan.alternatives.some((tests) => tests.every((test) => test(candidate)));
      if (holds && depth >= plan.least) found.push(path);
      if (node.kind === "file" || depth >= plan.most) return;
      for (const name of sortedNames(node)) {
        const child = node.entries.get(name) as TreeNode;
        visit({ path: childPath(path, name), name, node: child }, depth + 1);
      }
    };
    for (const path of plan.paths) {
      try {
        const node = shell.files.get(absolutePath(shell.cwd, path));
        visit({ path, name: path === "." ? "." : baseName(path), node }, 0);
      } catch (problem) {
        if (!(problem instanceof FileProblem)) throw problem;
        result.problem(`'${path}': ${problem.reason}`);
      }
    }
    if (!plan.deletes) {
      for (const path of found) result.write(path + plan.separator);
      return result.result();
    }
    // Deepest first, so that a directory is empty when its turn comes.
    for (const path of found.reverse()) {
      try {
        const absolute = absolutePath(shell.cwd, path);
        const node = shell.files.get(absolute);
        if (node.nodes > 1) result.problem(`cannot delete '${path}': Directory not empty`);
        else shell.files.remove(absolute);
      } catch (problem) {
        if (!(problem instanceof FileProblem)) throw problem;
        result.problem(`cannot delete '${path}': ${problem.reason}`);
      }
    }
    return result.result();
  },
};
