import type { ExecCandidate } from "../../../../lib/api/generated.schemas.ts";
import { sortedEntries, type TreeNode } from "../files/file-node.ts";
import { FileProblem } from "../files/file-problem.ts";
import type { SessionFiles } from "../files/file-system.ts";
import { absolutePath, childPath } from "../files/paths.ts";
import { quoteName, unquoteWord } from "./quote-name.ts";
import type { WordAtCursor } from "./word-at-cursor.ts";

/** What words are completed from. */
export interface CompletionSource {
  readonly files: SessionFiles;
  readonly cwd: string;
  readonly variables: ReadonlyMap<string, string>;
  /** Names of variables of every kind. */
  readonly variableNames: readonly string[];
  /** Names of builtins, programs, functions and aliases. */
  readonly commandNames: readonly string[];
}

export interface Completion {
  readonly start: number;
  readonly candidates: readonly ExecCandidate[];
}

const VARIABLE = /\$(\{?)(\w*)$/;

/** Variables for a word that ends in `$NAME` or `${NAME`; undefined when it does not. */
export function completeVariable(
  { start, raw, quote }: WordAtCursor,
  source: CompletionSource,
): Completion | undefined {
  const typed = quote === "'" ? null : VARIABLE.exec(raw);
  if (typed === null || raw.charAt(typed.index - 1) === "\\") return undefined;
  const [, brace = "", prefix = ""] = typed;
  const names = source.variableNames.filter((name) => name.startsWith(prefix));
  const texts = names.map((name) => (brace === "" ? `$${name}` : `\${${name}}`));
  return {
    start: start + typed.index,
    candidates: texts.map((text) => ({ text, kind: "variable" as const })),
  };
}

/** Names of commands, or of variables without a dollar sign. */
export function completeName(
  { start, raw }: WordAtCursor,
  names: readonly string[],
  kind: "command" | "variable",
): Completion {
  const found = [...new Set(names)].filter((name) => name.startsWith(raw));
  return { start, candidates: found.map((text) => ({ text, kind })) };
}

/** Files and directories; hidden ones only after a dot. */
export function completePath(
  word: WordAtCursor,
  source: CompletionSource,
  accepts: (node: TreeNode) => boolean,
): Completion {
  const { start, raw, quote } = word;
  const slash = raw.lastIndexOf("/") + 1;
  const [folder, last] = [raw.slice(0, slash), raw.slice(slash)];
  const isQuotedHere = quote !== "" && !folder.includes(quote);
  const prefix = unquoteWord(quote === "" || isQuotedHere ? last : `${quote}${last}`, source.variables);
  const path = absolutePath(source.cwd, unquoteWord(folder, source.variables));
  const candidates = entriesAt(path, source.files)
    .filter(
      ([name, node]) => name.startsWith(prefix) && (prefix !== "" || !name.startsWith(".")) && accepts(node),
    )
    .map(([name, node]): ExecCandidate => {
      const isDirectory = node.kind === "directory";
      const text = `${folder}${isQuotedHere ? quote : ""}${quoteName(name, quote)}`;
      return isDirectory
        ? { text: `${text}/`, kind: "directory" }
        : { text: `${text}${quote}`, kind: "file" };
    });
  return { start, candidates };
}

/** What a directory holds, links replaced by what they lead to; nothing when there is no such directory. */
function entriesAt(path: string, files: SessionFiles): readonly (readonly [string, TreeNode])[] {
  const find = (full: string) => {
    try {
      return files.find(full);
    } catch (problem) {
      if (problem instanceof FileProblem) return undefined;
      throw problem;
    }
  };
  const folder = find(path);
  if (folder?.kind !== "directory") return [];
  return sortedEntries(folder).map(([name, node]) => [name, find(childPath(path, name)) ?? node]);
}
