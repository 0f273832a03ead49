import { Bash } from "just-bash/browser";
import type { InterpreterState } from "./interpreter.ts";

type Script = ReturnType<Bash["transform"]>["ast"];

/** The source of a function, from the tree that just-bash keeps of it. */
function sourceOf(definition: unknown): string {
  const pipeline = { type: "Pipeline", negated: false, commands: [definition] };
  const statement = { type: "Statement", pipelines: [pipeline], operators: [], background: false };
  const script = { type: "Script", statements: [statement] } as unknown as Script;
  const printer = new Bash({ commands: [], defenseInDepth: false });
  printer.registerTransformPlugin({ name: "replace-script", transform: () => ({ ast: script }) });
  return `${printer.transform(":").script.trimEnd()}\n`;
}

/** What `declare -f` and `declare -F` print; null when a name is no function. */
export function functionsText(
  { functions }: InterpreterState,
  names: readonly string[],
  isShort: boolean,
): string | null {
  const shown = names.length > 0 ? names : [...functions.keys()].sort();
  if (shown.some((name) => !functions.has(name))) return null;
  const prefix = names.length > 0 ? "" : "declare -f ";
  return shown.map((name) => (isShort ? `${prefix}${name}\n` : sourceOf(functions.get(name)))).join("");
}
