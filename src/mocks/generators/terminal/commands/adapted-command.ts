import { type ArgumentForms, splitArguments } from "./argument-forms.ts";
import type { Command, CommandContext, CommandResult } from "./command.ts";
import { withGnuMessages } from "./messages.ts";

/** A command of just-bash that gets its arguments in another form. */
export function adapted(
  summary: string,
  run: (args: readonly string[], context: CommandContext) => CommandResult | Promise<CommandResult>,
): Command {
  return {
    usage: "[OPTION]... [ARGUMENT]...",
    summary,
    ownHelp: true,
    run: async (args, context) => withGnuMessages(await run(args, context), context.files, context.cwd),
  };
}

/** A command of just-bash whose messages alone differ. */
export const withMessages = (summary: string) => adapted(summary, (args, { original }) => original(args));

/** A command of just-bash that lacks some forms of its options alone. */
export const withForms = (summary: string, forms: ArgumentForms) =>
  adapted(summary, (args, { original }) => original(splitArguments(args, forms)));
