import type { TreeNode } from "../files/file-node.ts";
import { FileProblem, FileReason } from "../files/file-system.ts";
import { absolutePath, baseName, childPath } from "../files/paths.ts";
import { NODE_UNITS } from "../shell/budget.ts";
import type { Shell } from "../shell/shell-state.ts";
import { type Command, type CommandResult, ResultBuilder } from "./command.ts";
import { type ParsedOptions, parseOptions, UsageProblem } from "./options.ts";

function touched(node: TreeNode, modified: number): TreeNode {
  return { ...node, modified };
}

export const touch: Command = {
  usage: "[-c] FILE...",
  summary: "Make empty files, or set the time of those that exist",
  run(args, _stdin, { shell }) {
    const options = parseOptions(args, { flags: "acm", long: { "no-create": "c" } });
    if (options.operands.length === 0) throw new UsageProblem("missing file operand");
    const result = new ResultBuilder("touch");
    for (const operand of options.operands) {
      const path = absolutePath(shell.cwd, operand);
      try {
        const node = shell.files.find(path);
        if (node !== null) shell.files.put(path, touched(node, shell.host.now));
        else if (operand.endsWith("/")) throw new FileProblem(FileReason.Missing);
        else if (!options.has("c")) shell.files.write(path, "");
      } catch (problem) {
        if (!(problem instanceof FileProblem)) throw problem;
        result.problem(`cannot touch '${operand}': ${problem.reason}`);
      }
    }
    return result.result();
  },
};

export const rm: Command = {
  usage: "[-dfrRv] FILE...",
  summary: "Remove files and directories",
  run(args, _stdin, { shell }) {
    const options = parseOptions(args, {
      flags: "dfiIrRv",
      long: { force: "f", recursive: "r", verbose: "v", dir: "d" },
    });
    const isForced = options.has("f");
    const isRecursive = options.has("r") || options.has("R");
    if (options.operands.length === 0 && !isForced) throw new UsageProblem("missing operand");
    const result = new ResultBuilder("rm");
    for (const operand of options.operands) {
      const path = absolutePath(shell.cwd, operand);
      if (path === "/" && isRecursive) {
        result.problem("it is dangerous to operate recursively on '/'");
        continue;
      }
      if (/(?:^|\/)\.\.?\/*$/.test(operand)) {
        result.problem(`refusing to remove '.' or '..' directory: skipping '${operand}'`);
        continue;
      }
      try {
        const node = shell.files.get(path);
        const mayRemove = isRecursive || (options.has("d") && node.nodes === 1);
        if (node.kind === "directory" && !mayRemove) {
          throw new FileProblem(options.has("d") ? FileReason.NotEmpty : FileReason.IsDirectory);
        }
        shell.files.remove(path);
        const what = node.kind === "directory" ? "removed directory" : "removed";
        if (options.has("v")) result.line(`${what} '${operand}'`);
      } catch (problem) {
        if (!(problem instanceof FileProblem)) throw problem;
        if (isForced && problem.reason === FileReason.Missing) continue;
        result.problem(`cannot remove '${operand}': ${problem.reason}`);
      }
    }
    return result.result();
  },
};

type Transfer = (from: string, to: string, node: TreeNode, shownFrom: string, shownTo: string) => void;

/** What cp and mv share: several sources into a directory, or one to a new name. */
function transferAll(
  name: string,
  options: ParsedOptions,
  shell: Shell,
  result: ResultBuilder,
  transfer: Transfer,
): CommandResult {
  const { operands } = options;
  const target = operands.at(-1);
  if (target === undefined) throw new UsageProblem("missing file operand");
  if (operands.length === 1) throw new UsageProblem(`missing destination file operand after '${target}'`);
  const targetPath = absolutePath(shell.cwd, target);
  const isDirectory = shell.files.find(targetPath)?.kind === "directory";
  if (operands.length > 2 && !isDirectory) {
    const isThere = shell.files.find(targetPath) !== null;
    result.problem(`target '${target}': ${isThere ? FileReason.NotDirectory : FileReason.Missing}`);
    return result.result();
  }
  for (const source of operands.slice(0, -1)) {
    const from = absolutePath(shell.cwd, source);
    const to = isDirectory ? childPath(targetPath, baseName(from)) : targetPath;
    const shownTo = isDirectory ? childPath(target, baseName(from)) : target;
    try {
      const node = shell.files.get(from);
      shell.budget.spend(NODE_UNITS * node.nodes);
      if (from === to) {
        result.problem(`'${source}' and '${shownTo}' are the same file`);
        continue;
      }
      if (node.kind === "directory" && `${to}/`.startsWith(`${from}/`)) {
        result.problem(
          name === "mv"
            ? `cannot move '${source}' to a subdirectory of itself, '${shownTo}'`
            : `cannot copy a directory, '${source}', into itself, '${shownTo}'`,
        );
        continue;
      }
      const old = shell.files.find(to);
      if (options.has("n") && old !== null) continue;
      if (old !== null && old.kind !== node.kind) {
        result.problem(
          node.kind === "directory"
            ? `cannot overwrite non-directory '${shownTo}' with directory '${source}'`
            : `cannot overwrite directory '${shownTo}' with non-directory`,
        );
        continue;
      }
      transfer(from, to, node, source, shownTo);
    } catch (problem) {
      if (!(problem instanceof FileProblem)) throw problem;
      const isSource = shell.files.find(from) === null;
      const what = name === "mv" ? `move '${source}' to '${shownTo}'` : `create '${shownTo}'`;
      result.problem(`cannot ${isSource ? `stat '${source}'` : what}: ${problem.reason}`);
    }
  }
  return result.result();
}

export const cp: Command = {
  usage: "[-afnrRv] SOURCE... TARGET",
  summary: "Copy files and directories",
  run(args, _stdin, { shell }) {
    const options = parseOptions(args, {
      flags: "afinprRv",
      long: { archive: "a", force: "f", recursive: "r", verbose: "v", "no-clobber": "n" },
    });
    const result = new ResultBuilder("cp");
    const isRecursive = ["a", "r", "R"].some((letter) => options.has(letter));
    return transferAll("cp", options, shell, result, (_from, to, node, source, shownTo) => {
      if (node.kind === "directory" && !isRecursive) {
        result.problem(`-r not specified; omitting directory '${source}'`);
        return;
      }
      if (shell.files.find(to)?.kind === "file" && shell.files.getFile(to).discards) return;
      const keepsTimes = options.has("a") || options.has("p");
      shell.files.put(to, keepsTimes ? node : touched(node, shell.host.now));
      if (options.has("v")) result.line(`'${source}' -> '${shownTo}'`);
    });
  },
};

export const mv: Command = {
  usage: "[-fnv] SOURCE... TARGET",
  summary: "Move or rename files and directories",
  run(args, _stdin, { shell }) {
    const options = parseOptions(args, {
      flags: "finv",
      long: { force: "f", verbose: "v", "no-clobber": "n" },
    });
    const result = new ResultBuilder("mv");
    return transferAll("mv", options, shell, result, (from, to, _node, source, shownTo) => {
      const old = shell.files.find(to);
      if (old?.kind === "directory" && old.entries.size > 0) throw new FileProblem(FileReason.NotEmpty);
      shell.files.move(from, to);
      if (options.has("v")) result.line(`renamed '${source}' -> '${shownTo}'`);
    });
  },
};
