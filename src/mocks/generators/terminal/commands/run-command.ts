import { type Command, type CommandContext, type CommandResult, fail, succeed } from "./command.ts";
import { UsageProblem } from "./options.ts";

/** Runs a command with what all of them have in common: `--help`, and getopt's words for wrong options. */
export async function runCommand(
  name: string,
  command: Command,
  args: readonly string[],
  context: CommandContext,
): Promise<CommandResult> {
  if (args.includes("--help") && command.ownHelp !== true) {
    return succeed(`Usage: ${name} ${command.usage}`.trimEnd().concat(`\n${command.summary}.\n`));
  }
  try {
    return await command.run(args, context);
  } catch (problem) {
    if (!(problem instanceof UsageProblem)) throw problem;
    return fail(
      `${name}: ${problem.message}\nTry '${name} --help' for more information.\n`,
      command.misuseStatus ?? 1,
    );
  }
}
