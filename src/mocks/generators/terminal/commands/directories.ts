import { FileProblem, FileReason } from "../files/file-system.ts";
import { absolutePath, baseName, parentPath, segmentsOf } from "../files/paths.ts";
import { setVariable } from "../shell/shell-state.ts";
import { type Command, fail, ResultBuilder, succeed } from "./command.ts";
import { parseOptions, UsageProblem } from "./options.ts";

/** Units for each directory on the way to one that is made: each is copied. */
const DEPTH_UNITS = 50;

export const cd: Command = {
  usage: "[DIRECTORY]",
  summary: "Change the working directory",
  builtin: true,
  run(args, _stdin, { shell }) {
    const refuse = (message: string) => fail(`${shell.name}: cd: ${message}\n`);
    const operands = args[0] === "--" ? args.slice(1) : args;
    if (operands.length > 1) return refuse("too many arguments");
    const [target = shell.variables.get("HOME")?.value] = operands;
    const previous = shell.variables.get("OLDPWD")?.value;
    if (target === undefined) return refuse("HOME not set");
    if (target === "-" && previous === undefined) return refuse("OLDPWD not set");
    const path = target === "-" && previous !== undefined ? previous : absolutePath(shell.cwd, target);
    try {
      shell.files.getDirectory(path);
    } catch (problem) {
      if (problem instanceof FileProblem) return refuse(`${target}: ${problem.reason}`);
      throw problem;
    }
    setVariable(shell, "OLDPWD", shell.cwd, true);
    shell.cwd = path;
    setVariable(shell, "PWD", path, true);
    return succeed(target === "-" ? `${path}\n` : "");
  },
};

export const pwd: Command = {
  usage: "",
  summary: "Print the working directory",
  builtin: true,
  run: (_args, _stdin, { shell }) => succeed(`${shell.cwd}\n`),
};

export const mkdir: Command = {
  usage: "[-pv] DIRECTORY...",
  summary: "Make directories",
  run(args, _stdin, { shell }) {
    const options = parseOptions(args, { flags: "pv", values: "m", long: { parents: "p", verbose: "v" } });
    if (options.operands.length === 0) throw new UsageProblem("missing operand");
    const result = new ResultBuilder("mkdir");
    const make = (path: string, shown: string) => {
      shell.budget.spend(DEPTH_UNITS * segmentsOf(path).length);
      shell.files.makeDirectory(path);
      if (options.has("v")) result.line(`mkdir: created directory '${shown}'`);
    };
    for (const operand of options.operands) {
      const path = absolutePath(shell.cwd, operand);
      try {
        if (operand === "") throw new FileProblem(FileReason.Missing);
        if (!options.has("p")) {
          make(path, operand);
          continue;
        }
        const missing: string[] = [];
        for (let at = path; at !== "/" && shell.files.find(at) === null; at = parentPath(at))
          missing.push(at);
        if (missing.length === 0 && shell.files.get(path).kind === "file") {
          throw new FileProblem(FileReason.Exists);
        }
        for (const at of missing.reverse()) make(at, at);
      } catch (problem) {
        if (!(problem instanceof FileProblem)) throw problem;
        result.problem(`cannot create directory '${operand}': ${problem.reason}`);
      }
    }
    return result.result();
  },
};

export const rmdir: Command = {
  usage: "DIRECTORY...",
  summary: "Remove empty directories",
  run(args, _stdin, { shell }) {
    const { operands } = parseOptions(args, {});
    if (operands.length === 0) throw new UsageProblem("missing operand");
    const result = new ResultBuilder("rmdir");
    for (const operand of operands) {
      try {
        const path = absolutePath(shell.cwd, operand);
        if (shell.files.getDirectory(path).entries.size > 0) throw new FileProblem(FileReason.NotEmpty);
        shell.files.remove(path);
      } catch (problem) {
        if (!(problem instanceof FileProblem)) throw problem;
        result.problem(`failed to remove '${operand}': ${problem.reason}`);
      }
    }
    return result.result();
  },
};

export const basename: Command = {
  usage: "NAME [SUFFIX]",
  summary: "Print the last part of a path",
  run(args) {
    const [name, suffix = "", ...rest] = parseOptions(args, {}).operands;
    if (name === undefined) throw new UsageProblem("missing operand");
    if (rest.length > 0) throw new UsageProblem(`extra operand '${rest[0]}'`);
    const base = baseName(name);
    const endsSo = suffix !== "" && base !== suffix && base.endsWith(suffix);
    return succeed(`${endsSo ? base.slice(0, -suffix.length) : base}\n`);
  },
};

export const dirname: Command = {
  usage: "NAME...",
  summary: "Print a path without its last part",
  run(args) {
    const { operands } = parseOptions(args, {});
    if (operands.length === 0) throw new UsageProblem("missing operand");
    const lines = operands.map((name) => {
      const parent = parentPath(name);
      if (name.startsWith("/")) return parent;
      return parent === "/" ? "." : parent.slice(1);
    });
    return succeed(lines.map((line) => `${line}\n`).join(""));
  },
};
