import { linkCount, sizeOf, type TreeNode } from "../files/file-node.ts";
import { FileProblem } from "../files/file-problem.ts";
import { absolutePath } from "../files/paths.ts";
import { formatDate } from "../text/dates.ts";
import { diskKibibytes } from "../text/sizes.ts";
import { type Command, fail, ResultBuilder } from "./command.ts";
import { modeText } from "./mode-text.ts";
import { parseOptions } from "./options.ts";

/** Blocks of 512 bytes in a kibibyte, which `stat` counts in. */
const BLOCKS_PER_KIBIBYTE = 2;
const DISK_BLOCK = 4_096;

interface Shown {
  readonly name: string;
  readonly node: TreeNode;
  readonly size: number;
}

function kindOf(node: TreeNode, size: number): string {
  if (node.kind === "directory") return "directory";
  if (node.kind === "link") return "symbolic link";
  if (node.device === true) return "character special file";
  return size === 0 ? "regular empty file" : "regular file";
}

const whole = (time: number) => formatDate(time, "%F %T.%N %z");
const seconds = (time: number) => String(Math.floor(time / 1_000));

function quoted({ name, node }: Shown): string {
  return node.kind === "link" ? `'${name}' -> '${node.target}'` : `'${name}'`;
}

const blocks = (size: number) => String(diskKibibytes(size) * BLOCKS_PER_KIBIBYTE);

/** The conversions after a percent sign. The world knows one time of a file, which stands for all of its times. */
const CONVERSIONS: Readonly<Record<string, (shown: Shown) => string>> = {
  "%": () => "%",
  A: ({ node }) => modeText(node),
  a: ({ node }) => node.mode.toString(8),
  B: () => "512",
  b: ({ size }) => blocks(size),
  F: ({ node, size }) => kindOf(node, size),
  G: () => "root",
  g: () => "0",
  h: ({ node }) => String(linkCount(node)),
  N: quoted,
  n: ({ name }) => name,
  o: () => String(DISK_BLOCK),
  s: ({ size }) => String(size),
  U: () => "root",
  u: () => "0",
  W: ({ node }) => seconds(node.modified),
  w: ({ node }) => whole(node.modified),
  X: ({ node }) => seconds(node.modified),
  x: ({ node }) => whole(node.modified),
  Y: ({ node }) => seconds(node.modified),
  y: ({ node }) => whole(node.modified),
  Z: ({ node }) => seconds(node.modified),
  z: ({ node }) => whole(node.modified),
};

function formatted(format: string, shown: Shown): string {
  return format.replace(/%(-?)(\d*)([%A-Za-z])/g, (text, minus: string, width: string, letter: string) => {
    const value = Object.hasOwn(CONVERSIONS, letter) ? CONVERSIONS[letter]?.(shown) : undefined;
    if (value === undefined) return text;
    return minus === "" ? value.padStart(Number(width)) : value.padEnd(Number(width));
  });
}

function described(shown: Shown): string {
  const { name, node, size } = shown;
  const time = whole(node.modified);
  return [
    `  File: ${node.kind === "link" ? `${name} -> ${node.target}` : name}`,
    `  Size: ${String(size).padEnd(10)}\tBlocks: ${blocks(size).padEnd(10)} IO Block: ${DISK_BLOCK}   ${kindOf(node, size)}`,
    `Links: ${linkCount(node)}`,
    `Access: (${node.mode.toString(8).padStart(4, "0")}/${modeText(node)})  Uid: (    0/    root)   Gid: (    0/    root)`,
    ...[`Access: ${time}`, `Modify: ${time}`, `Change: ${time}`, ` Birth: ${time}`],
    "",
  ].join("\n");
}

export const stat: Command = {
  usage: "[-L] [-c FORMAT | --printf FORMAT] FILE...",
  summary: "Print what is known of files",
  async run(args, { files, cwd }) {
    const options = parseOptions(args, {
      flags: "Lt",
      values: "cp",
      long: { dereference: "L", format: "c", printf: "p", terse: "t" },
    });
    if (options.operands.length === 0) {
      return fail("stat: missing operand\nTry 'stat --help' for more information.\n");
    }
    const format = options.value("c");
    const printed = options.value("p")?.replaceAll("\\n", "\n").replaceAll("\\t", "\t");
    const result = new ResultBuilder("stat");
    for (const name of options.operands) {
      try {
        const node = files.get(absolutePath(cwd, name), "stat", options.has("L"));
        const shown = { name, node, size: await sizeOf(node) };
        if (printed !== undefined) result.write(formatted(printed, shown));
        else if (format !== undefined) result.line(formatted(format, shown));
        else result.write(described(shown));
      } catch (problem) {
        if (!(problem instanceof FileProblem)) throw problem;
        result.problem(`cannot statx '${name}': ${problem.reason}`);
      }
    }
    return result.result();
  },
};
