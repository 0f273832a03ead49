import { type Command, type CommandTable, fail, succeed } from "./command.ts";

const ABOUT =
  "This is a simulated shell. It has most of Bash 5.2, but no network and no programs. Beside Bash's own commands it knows these:\n\n";

/** What `help` and `help NAME` print; undefined for a name that only just-bash knows. */
export function helpText(name: string | undefined, commands: CommandTable): string | undefined {
  if (name === undefined) {
    const rows = [...commands].map(([known, { summary }]) => `  ${known.padEnd(12)} ${summary}\n`);
    return ABOUT + rows.join("");
  }
  const command = commands.get(name);
  if (command === undefined) return undefined;
  return `${name} ${command.usage}`.trimEnd().concat(`\n    ${command.summary}.\n`);
}

export const history: Command = {
  usage: "[-c] [N]",
  summary: "Print the command lines so far",
  run(args, { shell }) {
    const [first] = args;
    if (first === "-c") {
      shell.history.length = 0;
      return succeed();
    }
    if (first !== undefined && !/^\d{1,9}$/.test(first)) {
      return fail(`${shell.name}: history: ${first}: numeric argument required\n`);
    }
    const start = Math.max(0, shell.history.length - Number(first ?? shell.history.length));
    const lines = shell.history
      .slice(start)
      .map((line, position) => `${String(start + position + 1).padStart(5)}  ${line}\n`);
    return succeed(lines.join(""));
  },
};

export const clear: Command = {
  usage: "",
  summary: "Empty the screen",
  // Cursor to the top left, then erase the screen and what has scrolled off it.
  run: () => succeed("\u001b[H\u001b[2J\u001b[3J"),
};
