import { DIRECTORY_SIZE, type DirectoryNode, sortedNames, type TreeNode } from "../files/file-node.ts";
import { FileProblem } from "../files/file-system.ts";
import { absolutePath, childPath } from "../files/paths.ts";
import { NODE_UNITS } from "../shell/budget.ts";
import { listingTime } from "../text/dates.ts";
import { diskKibibytes, humanSize } from "../text/sizes.ts";
import { alignColumns, layOutNames } from "../text/table.ts";
import { type Command, type CommandContext, ResultBuilder } from "./command.ts";
import { type ParsedOptions, parseOptions } from "./options.ts";

interface Row {
  readonly name: string;
  readonly node: TreeNode;
}

const LONG = {
  all: "a",
  "almost-all": "A",
  "human-readable": "h",
  recursive: "R",
  reverse: "r",
  directory: "d",
  color: "G",
} as const;

function ownSize(node: TreeNode): number {
  return node.kind === "directory" ? DIRECTORY_SIZE : node.size;
}

function compareBy(options: ParsedOptions): (left: Row, right: Row) => number {
  const byName = (left: Row, right: Row) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0);
  const compare = (left: Row, right: Row) => {
    if (options.has("S")) return ownSize(right.node) - ownSize(left.node) || byName(left, right);
    if (options.has("t")) return right.node.modified - left.node.modified || byName(left, right);
    return byName(left, right);
  };
  return options.has("r") ? (left, right) => compare(right, left) : compare;
}

function decorated({ name, node }: Row, options: ParsedOptions): string {
  const mark = options.has("F") || (options.has("p") && node.kind === "directory");
  if (!mark) return name;
  if (node.kind === "directory") return `${name}/`;
  return node.executable ? `${name}*` : name;
}

function modeOf(node: TreeNode): string {
  if (node.kind === "directory") return "drwxr-xr-x";
  if (node.discards) return "crw-rw-rw-";
  return node.executable ? "-rwxr-xr-x" : "-rw-r--r--";
}

function linkCount(node: TreeNode): number {
  if (node.kind === "file") return 1;
  return 2 + [...node.entries.values()].filter(({ kind }) => kind === "directory").length;
}

function rowLines(rows: readonly Row[], options: ParsedOptions, context: CommandContext): string[] {
  const names = rows.map((row) => decorated(row, options));
  if (!options.has("l")) {
    return context.toTerminal && !options.has("1") ? layOutNames(names) : names;
  }
  const { now } = context.shell.host;
  const size = (node: TreeNode) => (options.has("h") ? humanSize(ownSize(node)) : String(ownSize(node)));
  const cells = rows.map(({ node }, position) => [
    modeOf(node),
    String(linkCount(node)),
    "root",
    "root",
    size(node),
    listingTime(node.modified, now),
    names[position] as string,
  ]);
  return alignColumns(cells, [1, 4]);
}

function entriesOf(
  path: string,
  node: DirectoryNode,
  options: ParsedOptions,
  context: CommandContext,
): Row[] {
  const rows = sortedNames(node).map((name): Row => ({ name, node: node.entries.get(name) as TreeNode }));
  context.shell.budget.spend(NODE_UNITS * (rows.length + 1));
  if (!options.has("a") && !options.has("A")) return rows.filter(({ name }) => !name.startsWith("."));
  if (!options.has("a")) return rows;
  const parent = context.shell.files.find(absolutePath(path, "..")) ?? node;
  return [{ name: ".", node }, { name: "..", node: parent }, ...rows];
}

function listDirectory(
  path: string,
  node: DirectoryNode,
  options: ParsedOptions,
  context: CommandContext,
  showsPath: boolean,
  result: ResultBuilder,
): void {
  const rows = entriesOf(absolutePath(context.shell.cwd, path), node, options, context).sort(
    compareBy(options),
  );
  if (showsPath) result.line(`${path}:`);
  if (options.has("l")) {
    const blocks = rows.reduce((sum, row) => sum + diskKibibytes(ownSize(row.node)), 0);
    result.line(`total ${options.has("h") ? humanSize(1_024 * blocks) : blocks}`);
  }
  for (const line of rowLines(rows, options, context)) result.line(line);
  if (!options.has("R")) return;
  for (const { name, node: child } of rows) {
    if (child.kind !== "directory" || name === "." || name === "..") continue;
    result.line("");
    listDirectory(childPath(path, name), child, options, context, true, result);
  }
}

export const ls: Command = {
  usage: "[-aAdFhlprRSt1] [FILE]...",
  summary: "List what is in directories",
  misuseStatus: 2,
  run(args, _stdin, context) {
    const options = parseOptions(args, { flags: "aAdFGhlprRSt1", long: LONG });
    const { shell } = context;
    const result = new ResultBuilder("ls");
    const operands = options.operands.length > 0 ? options.operands : ["."];
    const files: Row[] = [];
    const directories: { path: string; node: DirectoryNode }[] = [];
    for (const path of operands) {
      try {
        const node = shell.files.get(absolutePath(shell.cwd, path));
        if (node.kind === "directory" && !options.has("d")) directories.push({ path, node });
        else files.push({ name: path, node });
      } catch (problem) {
        if (!(problem instanceof FileProblem)) throw problem;
        result.problem(`cannot access '${path}': ${problem.reason}`, 2);
      }
    }
    for (const line of rowLines(files.sort(compareBy(options)), options, context)) result.line(line);
    for (const [position, { path, node }] of directories.entries()) {
      if (position > 0 || files.length > 0) result.line("");
      listDirectory(path, node, options, context, operands.length > 1 || options.has("R"), result);
    }
    return result.result();
  },
};
