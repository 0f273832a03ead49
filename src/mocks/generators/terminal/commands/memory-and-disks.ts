import { sortedNames, type TreeNode } from "../files/file-node.ts";
import { FileProblem } from "../files/file-system.ts";
import { absolutePath, childPath } from "../files/paths.ts";
import { memoryOf } from "../host-memory.ts";
import { NODE_UNITS } from "../shell/budget.ts";
import { diskKibibytes, humanMemory, humanSize } from "../text/sizes.ts";
import { alignColumns } from "../text/table.ts";
import { type Command, ResultBuilder, succeed } from "./command.ts";
import { parseOptions } from "./options.ts";

const KIBIBYTE = 1_024;

export const free: Command = {
  usage: "[-bghkm]",
  summary: "Print how much memory is used",
  run(args, _stdin, { shell }) {
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
    const { total, used, free: unused, shared, cache, available } = memoryOf(shell.host);
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
  run(args, _stdin, { shell }) {
    const options = parseOptions(args, { flags: "ahkT", long: { "human-readable": "h", all: "a" } });
    const { machine, usedStorage } = shell.host;
    const disks: readonly Disk[] = [
      { device: "overlay", mount: "/", size: machine.storage, used: usedStorage + shell.files.storedBytes },
      { device: "tmpfs", mount: "/dev", size: 64 * KIBIBYTE * KIBIBYTE, used: 0 },
      { device: "shm", mount: "/dev/shm", size: Math.floor(machine.memory / 2), used: 0 },
    ];
    const result = new ResultBuilder("df");
    const selected = options.operands.flatMap((operand): readonly Disk[] => {
      const path = absolutePath(shell.cwd, operand);
      if (shell.files.find(path) === null) {
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
  usage: "[-achs] [-d DEPTH] [PATH]...",
  summary: "Print how much disk files and directories take",
  run(args, _stdin, { shell }) {
    const options = parseOptions(args, {
      flags: "abchks",
      values: "d",
      long: { all: "a", "human-readable": "h", "max-depth": "d", summarize: "s", total: "c" },
    });
    const deepest = options.has("s") ? 0 : options.integer("d", Number.POSITIVE_INFINITY, 0, "maximum depth");
    const result = new ResultBuilder("du");
    const show = (kibibytes: number) =>
      options.has("h") ? humanSize(KIBIBYTE * kibibytes) : String(kibibytes);
    let total = 0;
    const visit = (path: string, node: TreeNode, depth: number): number => {
      shell.budget.spend(NODE_UNITS);
      let sum = node.kind === "file" ? diskKibibytes(node.size) : 4;
      if (node.kind === "directory") {
        for (const name of sortedNames(node)) {
          sum += visit(childPath(path, name), node.entries.get(name) as TreeNode, depth + 1);
        }
      }
      const isShown = node.kind === "directory" || options.has("a") || depth === 0;
      if (isShown && depth <= deepest) result.line(`${show(sum)}\t${path}`);
      return sum;
    };
    for (const path of options.operands.length > 0 ? options.operands : ["."]) {
      try {
        total += visit(path, shell.files.get(absolutePath(shell.cwd, path)), 0);
      } catch (problem) {
        if (!(problem instanceof FileProblem)) throw problem;
        result.problem(`cannot access '${path}': ${problem.reason}`);
      }
    }
    if (options.has("c")) result.line(`${show(total)}\ttotal`);
    return result.result();
  },
};
