import {
  ExitStatus,
  environmentOf,
  LoopControl,
  type Shell,
  ShellExit,
  ShellProblem,
  setVariable,
} from "../shell/shell-state.ts";
import { type Command, type CommandResult, fail, succeed } from "./command.ts";

const NAME = /^[A-Za-z_]\w*$/;
const ESCAPES: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  e: "\u001b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
};

/** A number that `exit`, `break` and the like take, or null when it is none. */
function readNumber(text: string | undefined, absent: number): number | null {
  if (text === undefined) return absent;
  return /^-?\d{1,9}$/.test(text) ? Number(text) : null;
}

export const echo: Command = {
  usage: "[-neE] [TEXT]...",
  summary: "Print its arguments",
  builtin: true,
  run(args) {
    let first = 0;
    let endsLine = true;
    let escapes = false;
    for (; /^-[neE]+$/.test(args[first] ?? ""); first += 1) {
      const letters = args[first] as string;
      if (letters.includes("n")) endsLine = false;
      escapes = letters.includes("e") || (escapes && !letters.includes("E"));
    }
    const text = args.slice(first).join(" ");
    const shown = escapes
      ? text.replace(/\\([abefnrtv\\])/g, (_, letter: string) => ESCAPES[letter] as string)
      : text;
    return succeed(endsLine ? `${shown}\n` : shown);
  },
};

function quoted(text: string): string {
  return `"${text.replace(/[$`"\\]/g, "\\$&")}"`;
}

/** Sets `NAME=value` and bare names; the message of the first that is no name. */
function exportAll(args: readonly string[], shell: Shell, exported: boolean): CommandResult {
  let problems = "";
  for (const argument of args) {
    const equals = argument.indexOf("=");
    const name = equals < 0 ? argument : argument.slice(0, equals);
    if (!NAME.test(name)) {
      problems += `${shell.name}: export: \`${argument}': not a valid identifier\n`;
      continue;
    }
    const value = equals < 0 ? shell.variables.get(name)?.value : argument.slice(equals + 1);
    if (value !== undefined) setVariable(shell, name, value, exported);
  }
  return problems === "" ? succeed() : fail(problems);
}

export const exportVariables: Command = {
  usage: "[-n] [NAME[=VALUE]]...",
  summary: "Pass variables on to programs",
  builtin: true,
  run(args, _stdin, { shell }) {
    if (args.length === 0 || args[0] === "-p") {
      const lines = Object.entries(environmentOf(shell)).map(
        ([name, value]) => `declare -x ${name}=${quoted(value)}\n`,
      );
      return succeed(lines.join(""));
    }
    return args[0] === "-n" ? exportAll(args.slice(1), shell, false) : exportAll(args, shell, true);
  },
};

export const unset: Command = {
  usage: "NAME...",
  summary: "Forget variables",
  builtin: true,
  run(args, _stdin, { shell }) {
    for (const name of args) shell.variables.delete(name);
    return succeed();
  },
};

export const env: Command = {
  usage: "[NAME=VALUE]... [COMMAND]",
  summary: "Print the environment, or run a command with more of it",
  misuseStatus: 125,
  run(args, stdin, context) {
    const { shell } = context;
    const end = args.findIndex((argument) => !/^[A-Za-z_]\w*=/.test(argument));
    const assignments = end < 0 ? args : args.slice(0, end);
    const command = end < 0 ? [] : args.slice(end);
    const before = new Map(shell.variables);
    exportAll(assignments, shell, true);
    try {
      if (command[0]?.startsWith("-")) return fail(`env: invalid option '${command[0]}'\n`, 125);
      if (command.length > 0) {
        const isKnown = context.commands.has(command[0] as string);
        return isKnown
          ? context.execute(command, stdin)
          : fail(`env: '${command[0]}': No such file or directory\n`, ExitStatus.NotFound);
      }
      const lines = Object.entries(environmentOf(shell)).map(([name, value]) => `${name}=${value}\n`);
      return succeed(lines.join(""));
    } finally {
      shell.variables.clear();
      for (const [name, variable] of before) shell.variables.set(name, variable);
    }
  },
};

export const history: Command = {
  usage: "[-c] [N]",
  summary: "Print the command lines so far",
  builtin: true,
  run(args, _stdin, { shell }) {
    if (args[0] === "-c") {
      shell.history.length = 0;
      return succeed();
    }
    const count = readNumber(args[0], shell.history.length);
    if (count === null || count < 0) {
      return fail(`${shell.name}: history: ${args[0]}: numeric argument required\n`);
    }
    const first = Math.max(0, shell.history.length - count);
    const lines = shell.history
      .slice(first)
      .map((line, position) => `${String(first + position + 1).padStart(5)}  ${line}\n`);
    return succeed(lines.join(""));
  },
};

export const exit: Command = {
  usage: "[STATUS]",
  summary: "End the shell",
  builtin: true,
  run(args, _stdin, { shell }) {
    const status = readNumber(args[0], shell.status);
    if (args.length > 1 && status !== null) return fail(`${shell.name}: exit: too many arguments\n`);
    if (status === null) {
      shell.stderr.write(`${shell.name}: exit: ${args[0]}: numeric argument required\n`);
      throw new ShellExit(2);
    }
    throw new ShellExit(status & 255);
  },
};

function loopControl(kind: "break" | "continue"): Command {
  return {
    usage: "[LEVELS]",
    summary: kind === "break" ? "Leave a loop" : "Go on with the next round of a loop",
    builtin: true,
    run(args, _stdin, { shell }) {
      const levels = readNumber(args[0], 1);
      if (shell.loops === 0) {
        const message = `${kind}: only meaningful in a \`for', \`while', or \`until' loop`;
        return { stdout: "", stderr: `${shell.name}: ${message}\n`, exitCode: 0 };
      }
      if (levels === null || levels < 1)
        throw new ShellProblem(`${kind}: ${args[0]}: loop count out of range`);
      throw new LoopControl(kind, levels);
    },
  };
}

export const breakLoop = loopControl("break");
export const continueLoop = loopControl("continue");

export const clear: Command = {
  usage: "",
  summary: "Empty the screen",
  // Cursor to the top left, then erase the screen and what has scrolled off it.
  run: () => succeed("\u001b[H\u001b[2J\u001b[3J"),
};

export const alwaysTrue: Command = {
  usage: "",
  summary: "Do nothing, successfully",
  builtin: true,
  run: () => succeed(),
};

export const alwaysFalse: Command = {
  usage: "",
  summary: "Do nothing, unsuccessfully",
  builtin: true,
  run: () => fail(""),
};

export const sleep: Command = {
  usage: "SECONDS",
  summary: "Wait; here, not at all, because the clock stands still",
  run(args) {
    if (args.length === 0) return fail("sleep: missing operand\nTry 'sleep --help' for more information.\n");
    const bad = args.find((argument) => !/^\d+(?:\.\d+)?[smhd]?$/.test(argument));
    return bad === undefined ? succeed() : fail(`sleep: invalid time interval '${bad}'\n`);
  },
};

export const help: Command = {
  usage: "[COMMAND]",
  summary: "Print what this shell knows",
  builtin: true,
  run(args, _stdin, { shell, commands }) {
    const [name] = args;
    if (name !== undefined) {
      const command = commands.get(name);
      return command === undefined
        ? fail(`${shell.name}: help: no help topics match \`${name}'.\n`)
        : succeed(`${name} ${command.usage}`.trimEnd().concat(`\n    ${command.summary}.\n`));
    }
    const rows = [...commands].map(([known, { summary }]) => `  ${known.padEnd(12)} ${summary}\n`);
    const about =
      "This is a simulated shell. It knows pipes, quotes, &&, ||, ;, redirections, variables, $(…), globs, if, for and while, and these commands:\n\n";
    return succeed(about + rows.join(""));
  },
};
