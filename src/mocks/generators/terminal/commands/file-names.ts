import { FileProblem } from "../files/file-problem.ts";
import { absolutePath, parentPath } from "../files/paths.ts";
import { type Command, fail, ResultBuilder, succeed } from "./command.ts";
import { parseOptions } from "./options.ts";

export const realpath: Command = {
  usage: "[-em] FILE...",
  summary: "Print absolute paths without links",
  async run(args, { files, cwd }) {
    const options = parseOptions(args, { flags: "emqsz" });
    const result = new ResultBuilder("realpath");
    for (const operand of options.operands) {
      const path = absolutePath(cwd, operand);
      const mustExist = options.has("e") ? path : parentPath(path);
      try {
        if (!options.has("m")) files.get(mustExist, "stat");
        result.line(files.find(path) === undefined ? path : await files.realpath(path));
      } catch (problem) {
        if (!(problem instanceof FileProblem)) throw problem;
        result.problem(`${operand}: ${problem.reason}`);
      }
    }
    return result.result();
  },
};

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

export const mktemp: Command = {
  usage: "[-d] [-p DIRECTORY] [TEMPLATE]",
  summary: "Make a file or directory with a name of its own",
  async run(args, { files, cwd, draw }) {
    const options = parseOptions(args, { flags: "dqtu", values: "p", long: { directory: "d", tmpdir: "p" } });
    const [template = "tmp.XXXXXXXXXX"] = options.operands;
    if (!/X{3}$/.test(template)) return fail(`mktemp: too few X's in template '${template}'\n`);
    const name = template.replace(/X+$/, (places) =>
      places.replaceAll("X", () => LETTERS[draw(LETTERS.length)] as string),
    );
    const isTemporary = options.operands.length === 0 || options.has("t") || options.has("p");
    const path = isTemporary ? `${options.value("p") ?? "/tmp"}/${name}` : name;
    const full = absolutePath(cwd, path);
    if (options.has("d")) await files.mkdir(full);
    else await files.writeFile(full, "");
    await files.chmod(full, options.has("d") ? 0o700 : 0o600);
    return succeed(`${path}\n`);
  },
};

const UNITS: Readonly<Record<string, number>> = { "": 1, K: 1_024, M: 1_048_576 };

export const truncate: Command = {
  usage: "-s SIZE FILE...",
  summary: "Shorten or lengthen files",
  async run(args, { files, cwd }) {
    const options = parseOptions(args, { flags: "c", values: "s", long: { size: "s" } });
    const size = /^([+-]?)(\d{1,9})([KM]?)$/.exec(options.value("s") ?? "");
    if (size === null) return fail("truncate: you must specify either '--size' or '--reference'\n");
    const amount = Number(size[2]) * (UNITS[size[3] ?? ""] as number);
    for (const operand of options.operands) {
      const path = absolutePath(cwd, operand);
      const old = files.find(path) === undefined ? new Uint8Array() : await files.readFileBuffer(path);
      const length = size[1] === "+" ? old.length + amount : size[1] === "-" ? old.length - amount : amount;
      const bytes = new Uint8Array(Math.max(0, length));
      bytes.set(old.subarray(0, bytes.length));
      await files.writeFile(path, bytes);
    }
    return succeed();
  },
};
