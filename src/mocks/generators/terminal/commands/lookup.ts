import { type Command, type CommandContext, ResultBuilder } from "./command.ts";
import { parseOptions } from "./options.ts";

function pathOf(name: string, { commands }: CommandContext): string | null {
  const command = commands.get(name);
  return command === undefined || command.builtin === true ? null : `/usr/bin/${name}`;
}

export const which: Command = {
  usage: "NAME...",
  summary: "Print where programs are",
  run(args, _stdin, context) {
    const result = new ResultBuilder("which");
    const { operands } = parseOptions(args, { flags: "a" });
    const paths = operands.map((name) => pathOf(name, context));
    for (const path of paths) if (path !== null) result.line(path);
    return result.result(paths.includes(null) || paths.length === 0 ? 1 : 0);
  },
};

export const type: Command = {
  usage: "NAME...",
  summary: "Print what a name means to the shell",
  builtin: true,
  run(args, _stdin, context) {
    const { shell, commands } = context;
    const result = new ResultBuilder(shell.name);
    for (const name of args) {
      const path = pathOf(name, context);
      if (path !== null) result.line(`${name} is ${path}`);
      else if (commands.has(name)) result.line(`${name} is a shell builtin`);
      else result.problem(`type: ${name}: not found`);
    }
    return result.result();
  },
};
