import { sizeOf, sortedEntries, type TreeNode } from "../files/file-node.ts";
import { absolutePath, childPath } from "../files/paths.ts";
import { memoryOf } from "../host-memory.ts";
import { diskKibibytes, humanMemory, humanSize } from "../text/sizes.ts";
import { alignColumns } from "../text/table.ts";
import { type Command, ResultBuilder, succeed } from "./command.ts";
import { parseOptions } from "./options.ts";

const KIBIBYTE = 1_024;

export const free: Command = {
  usage: "[-bghkm]",
  summary: "Print how much memory is used",
  run(args, { host }) {
    const options = parseOptions(args, {
      flags: "bghkmtw",
      long: { human: "h", bytes: "b", kibi: "k", mebi: "m", gibi: "g" },
    });
    const unit = options.has("b")
      ? 1
      : options.has("m")
        ? KIBIBYTE * KIBIBYTE
        : options.has("g")
          ? KIBIBYTE * KIBIBYTE * KIBIBYTE
          : KIBIBYTE;
    const show = (bytes: number) =>
      options.has("h") ? humanMemory(bytes) : String(Math.floor(bytes / unit));
    const { total, used, free: unused, shared, cache, available } = memoryOf(host);
    const row = (name: string, values: readonly string[]) =>
      `${name.padEnd(8)}${values.map((value) => ` ${value.padStart(11)}`).join("")}\n`;
    return succeed(
      row("", ["total", "used", "free", "shared", "buff/cache", "available"]) +
        row("Mem:", [total, used, unused, shared, cache, available].map(show)) +
        row("Swap:", [0, 0, 0].map(show)),
    );
  },
};

interface Disk {
  readonly device: string;
  readonly mount: string;
  readonly size: number;
  readonly used: number;
}

export const df: Command = {
  usage: "[-h] [PATH]...",
  summary: "Print how full disks are",
  run(args, { host, files, cwd }) {
    const options = parseOptions(args, { flags: "ahkT", long: { "human-readable": "h", all: "a" } });
    const { machine, usedStorage } = host;
    const disks: readonly Disk[] = [
      { device: "overlay", mount: "/", size: machine.storage, used: usedStorage + files.root.stored },
      { device: "tmpfs", mount: "/dev", size: 64 * KIBIBYTE * KIBIBYTE, used: 0 },
      { device: "shm", mount: "/dev/shm", size: Math.floor(machine.memory / 2), used: 0 },
    ];
    const result = new ResultBuilder("df");
    const selected = options.operands.flatMap((operand): readonly Disk[] => {
      const path = absolutePath(cwd, operand);
      if (files.find(path) === undefined) {
        result.problem(`${operand}: No such file or directory`);
        return [];
      }
      const holds = ({ mount }: Disk) => mount === "/" || path === mount || path.startsWith(`${mount}/`);
      return disks.filter(holds).slice(-1);
    });
    if (options.operands.length > 0 && selected.length === 0) return result.result();
    const isHuman = options.has("h");
    const show = (bytes: number) => (isHuman ? humanSize(bytes) : String(Math.ceil(bytes / KIBIBYTE)));
    const header = [
      "Filesystem",
      isHuman ? "Size" : "1K-blocks",
      "Used",
      isHuman ? "Avail" : "Available",
      "Use%",
    ];
    const rows = (options.operands.length > 0 ? selected : disks).map(({ device, mount, size, used }) => [
      device,
      show(size),
      show(used),
      show(size - used),
      `${size === 0 ? 0 : Math.ceil((100 * used) / size)}%`,
      mount,
    ]);
    for (const line of alignColumns([[...header, "Mounted on"], ...rows], [1, 2, 3, 4])) result.line(line);
    return result.result();
  },
};

export const du: Command = {
  usage: "[-abchks] [-d DEPTH] [PATH]...",
  summary: "Print how much disk files and directories take",
  async run(args, { files, cwd }) {
    const options = parseOptions(args, {
      flags: "abchks",
      values: "d",
      long: { all: "a", "human-readable": "h", "max-depth": "d", summarize: "s", total: "c", bytes: "b" },
    });
    const deepest = options.has("s") ? 0 : options.integer("d", Number.POSITIVE_INFINITY, 0, "maximum depth");
    const result = new ResultBuilder("du");
    const isExact = options.has("b");
    const unitOf = (bytes: number) => (isExact ? bytes : KIBIBYTE * diskKibibytes(bytes));
    const show = (bytes: number) =>
      options.has("h") ? humanSize(bytes) : String(isExact ? bytes : Math.ceil(bytes / KIBIBYTE));
    const visit = async (path: string, node: TreeNode, depth: number): Promise<number> => {
      let sum = unitOf(await sizeOf(node));
      if (node.kind === "directory") {
        for (const [name, child] of sortedEntries(node))
          sum += await visit(childPath(path, name), child, depth + 1);
      }
      const isShown = node.kind === "directory" || options.has("a") || depth === 0;
      if (isShown && depth <= deepest) result.line(`${show(sum)}\t${path}`);
      return sum;
    };
    let total = 0;
    for (const path of options.operands.length > 0 ? options.operands : ["."]) {
      const node = files.find(absolutePath(cwd, path), false);
      if (node === undefined) result.problem(`cannot access '${path}': No such file or directory`);
      else total += await visit(path, node, 0);
    }
    if (options.has("c")) result.line(`${show(total)}\ttotal`);
    return result.result();
  },
};
