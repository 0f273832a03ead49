import { type CommandName, getCommandNames } from "just-bash/browser";
import { COMMANDS } from "../commands/registry.ts";

/** Commands of just-bash that are no part of this container: they need a network, WebAssembly or Node. */
const LEFT_OUT: ReadonlySet<string> = new Set(["html-to-markdown", "sqlite3", "xan", "help", "rg", "clear"]);

/** Commands of just-bash that a shell here has. */
export const BUNDLED = getCommandNames().filter((name) => !LEFT_OUT.has(name)) as CommandName[];

/** Every command that is a file in /usr/bin. */
export const PROGRAM_NAMES: readonly string[] = [...new Set([...BUNDLED, ...COMMANDS.keys()])].sort();

/** Commands in that list which the interpreter runs itself. */
const BUILT_IN = new Set(["true", "false", "echo"]);

/** Those that cost what a program does. */
export const PROGRAMS: ReadonlySet<string> = new Set(PROGRAM_NAMES.filter((name) => !BUILT_IN.has(name)));
