import type { SessionFiles } from "../files/file-system.ts";
import type { CommandResult } from "./command.ts";

const MISSING = /^(\w+): missing (?:operand|file operand).*$/m;
const NOT_FOUND = /^(\w+): (.+): No such file or directory$/gm;

/** Messages of just-bash's commands in the words of GNU's. */
export function withGnuMessages(result: CommandResult, files: SessionFiles, cwd: string): CommandResult {
  if (result.stderr === "") return result;
  const stderr = result.stderr
    .replaceAll(/^find: unknown predicate '(.*)'$/gm, "find: unknown predicate `$1'")
    .replace(
      /^grep: missing pattern$/m,
      "Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.",
    )
    .replace(MISSING, (line, name: string) => `${line}\nTry '${name} --help' for more information.`)
    .replaceAll(
      /: E[A-Z]+: (\w)([^,\n]*), \w+ '.*'$/gm,
      (_, first: string, rest: string) => `: ${first.toUpperCase()}${rest}`,
    )
    .replaceAll(NOT_FOUND, (line, name: string, path: string) => {
      if (path.startsWith("cannot ")) return line;
      const isDirectory = isFolder(path, files, cwd);
      if (name === "head" || name === "tail") {
        return isDirectory
          ? `${name}: error reading '${path}': Is a directory`
          : `${name}: cannot open '${path}' for reading: No such file or directory`;
      }
      if (name === "find") return `find: '${path}': No such file or directory`;
      return isDirectory ? `${name}: ${path}: Is a directory` : line;
    });
  return { ...result, stderr };
}

function isFolder(path: string, files: SessionFiles, cwd: string): boolean {
  return files.find(files.resolvePath(cwd, path))?.kind === "directory";
}
