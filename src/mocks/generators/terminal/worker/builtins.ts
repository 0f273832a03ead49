import type { CommandTable } from "../commands/command.ts";
import { helpText } from "../commands/help.ts";
import type { SessionFiles } from "../files/file-system.ts";
import { singleQuoted } from "../text/single-quoted.ts";
import { echo } from "./echo.ts";
import { functionsText } from "./function-text.ts";
import type { Interpreter, InterpreterState } from "./interpreter.ts";
import type { Builtin, Output } from "./session-interpreter.ts";

const DEFAULT_MASK = "0022";

const print = (stdout: string): Output => ({ stdout, stderr: "", exitCode: 0 });
const refuse = (stderr: string, exitCode = 1): Output => ({
  stdout: "",
  stderr: `bash: ${stderr}\n`,
  exitCode,
});

function trap(args: readonly string[], state: InterpreterState): Output {
  state.traps ??= new Map();
  const { traps } = state;
  const operands = args[0] === "--" ? args.slice(1) : args;
  const [action, ...events] = operands;
  const named = (event: string) => event.toUpperCase().replace(/^SIG/, "").replace(/^0$/, "EXIT");
  if (action === undefined || action === "-p") {
    const shown = events.length > 0 ? events.map(named) : [...traps.keys()];
    const rows = shown.filter((event) => traps.has(event));
    const nameOf = (event: string) => (/^(?:EXIT|ERR|DEBUG|RETURN)$/.test(event) ? event : `SIG${event}`);
    return print(
      rows.map((event) => `trap -- ${singleQuoted(traps.get(event) ?? "")} ${nameOf(event)}\n`).join(""),
    );
  }
  if (action === "-l") return print("");
  if (events.length === 0) traps.delete(named(action));
  for (const event of events) {
    if (action === "-") traps.delete(named(event));
    else traps.set(named(event), action);
  }
  return print("");
}

function umask(args: readonly string[], state: InterpreterState): Output {
  const [mask] = args;
  if (mask === undefined) return print(`${typeof state.mask === "string" ? state.mask : DEFAULT_MASK}\n`);
  if (mask === "-S") return print("u=rwx,g=rx,o=rx\n");
  if (!/^[0-7]{1,4}$/.test(mask)) return refuse(`umask: ${mask}: octal number out of range`);
  state.mask = mask.padStart(4, "0");
  return print("");
}

function ulimit(args: readonly string[]): Output {
  const [option = ""] = args;
  if (option.includes("n")) return print("1048576\n");
  if (option.includes("a")) return print("open files                          (-n) 1048576\n");
  return print("unlimited\n");
}

/** Commands that just-bash lacks or has slowly built in, as they are here. */
export function createBuiltins(commands: CommandTable, files: SessionFiles): Builtin {
  return (name: string, args: readonly string[], { ctx: { state } }: Interpreter) => {
    if (name.includes("/") && files.find(files.resolvePath(state.cwd, name))?.kind === "directory") {
      return refuse(`${name}: Is a directory`, 126);
    }
    switch (name) {
      case "break":
      case "continue":
        if (state.loopDepth !== 0) return undefined;
        return refuse(`${name}: only meaningful in a \`for', \`while', or \`until' loop`, 0);
      case "echo":
        return echo(args, state);
      case "declare":
      case "typeset": {
        const [option = "", ...names] = args;
        if (option !== "-f" && option !== "-F") return undefined;
        const text = functionsText(state, names, option === "-F");
        return text === null ? { stdout: "", stderr: "", exitCode: 1 } : print(text);
      }
      case "help": {
        const text = helpText(args[0], commands);
        return text === undefined ? undefined : print(text);
      }
      case "trap":
        return trap(args, state);
      case "umask":
        return umask(args, state);
      case "ulimit":
        return ulimit(args);
      case "times":
        return print("0m0.000s 0m0.000s\n0m0.000s 0m0.000s\n");
      case "jobs":
      case "disown":
      case "enable":
        return print("");
      case "fg":
      case "bg":
        return refuse(`${name}: current: no such job`);
      default:
        return undefined;
    }
  };
}
