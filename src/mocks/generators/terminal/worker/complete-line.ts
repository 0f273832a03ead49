import type { ExecCompletion } from "../../../../lib/api/generated.schemas.ts";
import { createKey } from "../../../rows/keyed-hash.ts";
import { RandomStream } from "../../../rows/random-stream.ts";
import {
  type Completion,
  type CompletionSource,
  completeName,
  completePath,
  completeVariable,
} from "../completion/candidates.ts";
import { type WordAtCursor, wordAtCursor } from "../completion/word-at-cursor.ts";
import type { CompletionRequest } from "../shell-request.ts";
import type { InterpreterState } from "./interpreter.ts";
import { PROGRAM_NAMES } from "./program-names.ts";
import { setRealm } from "./realm.ts";
import { createShellMachine } from "./shell-machine.ts";
import { SHELL_WORDS } from "./shell-words.ts";

/** As the contract says. */
const MOST_CANDIDATES = 200;
const ALIAS = "BASH_ALIAS_";

/** Commands whose operands are no files. */
const DIRECTORIES = new Set(["cd", "pushd", "rmdir"]);
const NAMES_OF_COMMANDS = new Set(["which", "type", "command", "man", "help", "hash", "unalias"]);
const NAMES_OF_VARIABLES = new Set(["unset", "export", "readonly", "printenv", "declare"]);

function sourceOf({ seat, snapshot }: CompletionRequest): CompletionSource {
  const state = snapshot.state as InterpreterState | null;
  const variables = state?.env ?? new Map(Object.entries(seat.environment));
  const names = [...variables.keys()];
  const arrays = [...(state?.arrays?.keys() ?? [])];
  const aliases = names.filter((name) => name.startsWith(ALIAS)).map((name) => name.slice(ALIAS.length));
  return {
    files: createShellMachine(seat, snapshot.files, async () => "").files,
    cwd: state?.cwd ?? seat.cwd,
    variables,
    variableNames: [...names, ...arrays].filter(
      (name) => /^[A-Za-z_]\w*$/.test(name) && !name.startsWith(ALIAS),
    ),
    commandNames: [...PROGRAM_NAMES, ...SHELL_WORDS, ...(state?.functions.keys() ?? []), ...aliases],
  };
}

function complete(word: WordAtCursor, source: CompletionSource): Completion {
  const variable = completeVariable(word, source);
  if (variable !== undefined) return variable;
  const isPath = word.raw.includes("/") || word.quote !== "";
  if (word.isCommand && !isPath) return completeName(word, source.commandNames, "command");
  const command = word.before.at(0) ?? "";
  if (!isPath && NAMES_OF_COMMANDS.has(command)) return completeName(word, source.commandNames, "command");
  if (!isPath && NAMES_OF_VARIABLES.has(command)) return completeName(word, source.variableNames, "variable");
  return completePath(word, source, ({ kind }) => !DIRECTORIES.has(command) || kind === "directory");
}

/** What the word before the cursor can be completed to. */
export async function completeLine(request: CompletionRequest): Promise<ExecCompletion> {
  const { seat, snapshot, line, cursor } = request;
  setRealm(
    seat.place.now + snapshot.slept,
    new RandomStream(createKey(seat.place.seed, "terminal-completion")),
  );
  const { start, candidates } = complete(wordAtCursor(line.slice(0, cursor)), sourceOf(request));
  const sorted = candidates.toSorted(({ text: left }, { text: right }) => (left < right ? -1 : 1));
  return { start, candidates: sorted.slice(0, MOST_CANDIDATES), total: sorted.length };
}
