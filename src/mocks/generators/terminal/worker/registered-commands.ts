import { type CustomCommand, defineCommand, type ResolvedCommandContext } from "just-bash/browser";
import type { CommandContext, CommandResult, ShellFacts } from "../commands/command.ts";
import { COMMANDS } from "../commands/registry.ts";
import { runCommand } from "../commands/run-command.ts";
import { singleQuoted } from "../text/single-quoted.ts";
import { drawInteger, worldTime } from "./realm.ts";
import type { ShellMachine } from "./shell-machine.ts";

/** Runs a command in an inner shell, whose words are not expanded again. */
async function runWords(
  { exec, cwd, exportedEnv, stdin }: ResolvedCommandContext,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  if (exec === undefined) throw new Error("just-bash runs this command outside a shell.");
  const assignments = Object.entries(environment).map(([name, value]) => `${name}=${singleQuoted(value)} `);
  const source = assignments.join("") + words.map(singleQuoted).join(" ");
  const inner = { cwd, env: { ...exportedEnv }, stdin: String(stdin), stdinKind: "bytes" as const };
  return exec(source, inner);
}

/** This simulator's commands in the form of just-bash. */
export function registeredCommands(
  machine: ShellMachine,
  shell: ShellFacts,
  writesToTerminal: () => boolean,
): CustomCommand[] {
  return [...COMMANDS].map(([name, command]) =>
    defineCommand(name, (args, context) => {
      const own: CommandContext = {
        host: { ...machine.host, now: worldTime() },
        files: machine.files,
        cwd: context.cwd,
        stdin: String(context.stdin),
        environment: context.exportedEnv ?? {},
        toTerminal: writesToTerminal(),
        shell,
        commands: COMMANDS,
        markEndless: machine.markEndless,
        time: worldTime,
        draw: drawInteger,
        original: async (rest) => {
          const { origCommand } = context;
          if (origCommand === undefined) throw new Error(`just-bash has no ${name}.`);
          return origCommand([...rest]);
        },
        run: (words, environment) => runWords(context, words, environment),
      };
      return runCommand(name, command, args, own);
    }),
  );
}
