import { type DirectoryNode, sortedNames } from "../files/file-node.ts";
import type { FileSystem } from "../files/file-system.ts";
import { absolutePath, childPath } from "../files/paths.ts";
import { type Automaton, PatternProblem } from "../text/automaton.ts";
import { compileGlob, hasWildcard, unescapeGlob } from "../text/glob-pattern.ts";
import { type Budget, NODE_UNITS } from "./budget.ts";

interface PathContext {
  readonly cwd: string;
  readonly files: FileSystem;
  readonly budget: Budget;
}

/** Names in a directory that a segment matches; those with a leading dot only when it begins with one too. */
function matchingNames(directory: DirectoryNode, segment: string, glob: Automaton, budget: Budget): string[] {
  const showsHidden = segment.startsWith(".") || segment.startsWith("\\.");
  return sortedNames(directory).filter((name) => {
    budget.spend(NODE_UNITS);
    return (showsHidden || !name.startsWith(".")) && glob.matches(name, budget);
  });
}

/** Existing paths that a glob matches, in order, written as the glob was: relative or absolute. None is no error. */
export function expandPath(glob: string, { cwd, files, budget }: PathContext): string[] {
  const isAbsolute = glob.startsWith("/");
  const segments = glob.split("/").filter((segment) => segment !== "");
  let found: string[] = [isAbsolute ? "/" : ""];
  try {
    for (const [position, segment] of segments.entries()) {
      const mustBeDirectory = position < segments.length - 1 || glob.endsWith("/");
      const automaton = hasWildcard(segment) ? compileGlob(segment) : null;
      found = found.flatMap((prefix) => {
        budget.spend(NODE_UNITS);
        const parent = files.find(absolutePath(cwd, prefix));
        if (parent?.kind !== "directory") return [];
        const names =
          automaton === null ? [unescapeGlob(segment)] : matchingNames(parent, segment, automaton, budget);
        return names
          .map((name) => (prefix === "" ? name : childPath(prefix, name)))
          .filter((path) => {
            const node = files.find(absolutePath(cwd, path));
            return node !== null && (!mustBeDirectory || node.kind === "directory");
          });
      });
    }
  } catch (problem) {
    // An invalid bracket matches nothing: the word stays as it is.
    if (problem instanceof PatternProblem) return [];
    throw problem;
  }
  return glob.endsWith("/") ? found.map((path) => childPath(path, "")) : found;
}
