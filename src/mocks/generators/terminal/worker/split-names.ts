import type { CommandNode } from "./interpreter.ts";

/** Stands for a command whose name is its first argument. No file can have this name. */
export const SPLIT_NAME = "\u0001";

interface WordPart {
  readonly type: string;
}

interface SimpleCommand extends CommandNode {
  readonly name: { readonly parts: readonly WordPart[] } | null;
  readonly args: readonly unknown[];
}

const EXPANSIONS = new Set(["ParameterExpansion", "CommandSubstitution"]);
const known = new WeakMap<CommandNode, CommandNode>();

/**
 * just-bash splits arguments into words, but not the name of a command: `cmd="ls -l"; $cmd` looks for a program of that
 * name with a space. A name with an unquoted expansion becomes the first argument of a command that runs its arguments.
 */
export function withSplitName(node: CommandNode): CommandNode {
  if (node.type !== "SimpleCommand") return node;
  const command = node as SimpleCommand;
  if (!command.name?.parts.some(({ type }) => EXPANSIONS.has(type))) return node;
  const stored = known.get(node);
  if (stored !== undefined) return stored;
  const literal = { type: "Word", parts: [{ type: "Literal", value: SPLIT_NAME }] };
  const split = { ...command, name: literal, args: [command.name, ...command.args] };
  known.set(node, split as CommandNode);
  return split as CommandNode;
}
