import { type DirectoryNode, linkCount, sizeOf, sortedEntries, type TreeNode } from "../files/file-node.ts";
import { FileProblem } from "../files/file-problem.ts";
import { absolutePath, childPath } from "../files/paths.ts";
import { formatDate, listingTime } from "../text/dates.ts";
import { diskKibibytes, humanSize } from "../text/sizes.ts";
import { alignColumns, layOutNames } from "../text/table.ts";
import { type Command, type CommandContext, ResultBuilder } from "./command.ts";
import { modeText } from "./mode-text.ts";
import { type ParsedOptions, parseOptions } from "./options.ts";

interface Row {
  readonly name: string;
  readonly node: TreeNode;
  readonly size: number;
}

const LONG = {
  all: "a",
  "almost-all": "A",
  classify: "F",
  // Accepted and ignored, like `-c`.
  color: "c",
  directory: "d",
  "full-time": "T",
  "human-readable": "h",
  inode: "i",
  "numeric-uid-gid": "n",
  recursive: "R",
  reverse: "r",
  size: "s",
} as const;

async function rowOf(name: string, node: TreeNode): Promise<Row> {
  return { name, node, size: await sizeOf(node) };
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot);
}

function compareBy(options: ParsedOptions): (left: Row, right: Row) => number {
  if (options.has("U") || options.has("f")) return () => 0;
  const order = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
  const compare = (left: Row, right: Row) => {
    if (options.has("S") && left.size !== right.size) return right.size - left.size;
    if (options.has("t") && left.node.modified !== right.node.modified)
      return right.node.modified - left.node.modified;
    const byExtension = options.has("X") ? order(extensionOf(left.name), extensionOf(right.name)) : 0;
    return byExtension || order(left.name, right.name);
  };
  return options.has("r") ? (left, right) => compare(right, left) : compare;
}

function decorated({ name, node }: Row, options: ParsedOptions): string {
  if (node.kind === "directory" && (options.has("F") || options.has("p"))) return `${name}/`;
  if (!options.has("F")) return name;
  if (node.kind === "link") return `${name}@`;
  return (node.mode & 0o111) !== 0 ? `${name}*` : name;
}

function rowLines(
  rows: readonly Row[],
  options: ParsedOptions,
  { host, toTerminal }: CommandContext,
): string[] {
  const isLong = ["l", "n", "g", "o", "T"].some((letter) => options.has(letter));
  const names = rows.map((row) => {
    if (!isLong || row.node.kind !== "link") return decorated(row, options);
    return `${row.name} -> ${row.node.target}`;
  });
  if (!isLong) {
    if (options.has("m")) return names.length === 0 ? [] : [names.join(", ")];
    const inColumns = (toTerminal || options.has("C")) && !options.has("1");
    return inColumns ? layOutNames(names) : names;
  }
  const timeOf = (modified: number) =>
    options.has("T") ? formatDate(modified, "%F %T.000000000 %z") : listingTime(modified, host.now);
  const user = options.has("n") ? "0" : "root";
  const cells = rows.map(({ node, size }, position) => [
    modeText(node),
    String(linkCount(node)),
    ...(options.has("g") ? [] : [user]),
    ...(options.has("o") || options.has("G") ? [] : [user]),
    options.has("h") ? humanSize(size) : String(size),
    timeOf(node.modified),
    names[position] as string,
  ]);
  const sizeColumn = (cells[0]?.length ?? 0) - 3;
  return alignColumns(cells, [1, sizeColumn]);
}

async function entriesOf(
  path: string,
  node: DirectoryNode,
  options: ParsedOptions,
  { files }: CommandContext,
): Promise<Row[]> {
  const rows = await Promise.all(sortedEntries(node).map(([name, child]) => rowOf(name, child)));
  if (!options.has("a") && !options.has("A")) return rows.filter(({ name }) => !name.startsWith("."));
  if (!options.has("a")) return rows;
  const parent = files.find(absolutePath(path, "..")) ?? node;
  return [await rowOf(".", node), await rowOf("..", parent), ...rows];
}

async function listDirectory(
  path: string,
  node: DirectoryNode,
  options: ParsedOptions,
  context: CommandContext,
  showsPath: boolean,
  result: ResultBuilder,
): Promise<void> {
  const rows = await entriesOf(absolutePath(context.cwd, path), node, options, context);
  rows.sort(compareBy(options));
  if (showsPath) result.line(`${path}:`);
  if (options.has("l") || options.has("s")) {
    const blocks = rows.reduce(
      (sum, { node: { kind }, size }) => sum + (kind === "link" ? 0 : diskKibibytes(size)),
      0,
    );
    result.line(`total ${options.has("h") ? humanSize(1_024 * blocks) : blocks}`);
  }
  for (const line of rowLines(rows, options, context)) result.line(line);
  if (!options.has("R")) return;
  for (const { name, node: child } of rows) {
    if (child.kind !== "directory" || name === "." || name === "..") continue;
    result.line("");
    await listDirectory(childPath(path, name), child, options, context, true, result);
  }
}

export const ls: Command = {
  usage: "[-aACdFghlmnoprRStUX1] [FILE]...",
  summary: "List what is in directories",
  misuseStatus: 2,
  async run(args, context) {
    const options = parseOptions(args, { flags: "aACcdfFgGhiklmnNopqQrRsStTuUvx1X", long: LONG });
    const { files, cwd } = context;
    const result = new ResultBuilder("ls");
    const operands = options.operands.length > 0 ? options.operands : ["."];
    const listed: Row[] = [];
    const directories: { path: string; node: DirectoryNode }[] = [];
    for (const path of operands) {
      try {
        const full = absolutePath(cwd, path);
        const followsLast = !options.has("l") || path.endsWith("/");
        const node = files.get(full, "stat", followsLast && !options.has("d"));
        if (path.endsWith("/") && node.kind !== "directory")
          result.problem(`cannot access '${path}': Not a directory`, 2);
        else if (node.kind === "directory" && !options.has("d")) directories.push({ path, node });
        else listed.push(await rowOf(path, node));
      } catch (problem) {
        if (!(problem instanceof FileProblem)) throw problem;
        result.problem(`cannot access '${path}': ${problem.reason}`, 2);
      }
    }
    directories.sort((left, right) => (left.path < right.path ? -1 : 1));
    for (const line of rowLines(listed.sort(compareBy(options)), options, context)) result.line(line);
    for (const [position, { path, node }] of directories.entries()) {
      if (position > 0 || listed.length > 0) result.line("");
      await listDirectory(path, node, options, context, operands.length > 1 || options.has("R"), result);
    }
    return result.result();
  },
};
