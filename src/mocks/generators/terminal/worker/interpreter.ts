import { Bash } from "just-bash/browser";

/** The fields of just-bash's interpreter state that this simulator reads; the others are stored as they are. */
export interface InterpreterState {
  env: Map<string, string>;
  arrays?: Map<string, { readonly elements: ReadonlyMap<string, string> }>;
  cwd: string;
  exportedVars?: Set<string>;
  lastExitCode: number;
  functions: Map<string, unknown>;
  /** Whether a condition is being tested, in which a failure is none. */
  inCondition?: boolean;
  lastBackgroundPid: number;
  nextVirtualPid: number;
  /** Commands for signals and events by name, which just-bash does not know. */
  traps?: Map<string, string>;
  [field: string]: unknown;
}

interface InterpreterContext {
  readonly state: InterpreterState;
  /** How many `$(…)` contain the running command. */
  readonly substitutionDepth?: number;
  /** Counts what the line does; ends it beyond its limits. */
  readonly executionScope: { chargeCommand(): number };
}

/** What an interpreter's methods do for one command; only the fields that are read here. */
export interface CommandNode {
  readonly type: string;
  readonly redirections?: readonly { readonly fd?: number | null; readonly operator: string }[];
}

interface CommandOutput {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** just-bash's interpreter, which it does not export. Names as in its sources; they are checked by `findInterpreter`. */
export interface Interpreter {
  readonly ctx: InterpreterContext;
  executeScript(script: unknown): Promise<CommandOutput>;
  executeStatement(statement: { readonly background: boolean }): Promise<CommandOutput>;
  executePipeline(pipeline: {
    readonly commands: readonly CommandNode[];
    readonly negated?: boolean;
  }): Promise<CommandOutput>;
  executeCommand(command: CommandNode, stdin: string, stdinOwned?: boolean): Promise<CommandOutput>;
  runCommand(name: string, args: string[], ...rest: unknown[]): Promise<CommandOutput>;
}

const METHODS = [
  "executeScript",
  "executeStatement",
  "executePipeline",
  "executeCommand",
  "runCommand",
] as const;

/**
 * The prototype of all interpreters, through which a session reads and writes their state: `Bash.exec` starts each line
 * with an empty one, and shows no more of it afterwards than its variables. The constructor binds `executeScript`, so
 * the first interpreter is seen as the receiver of `bind`.
 * @throws Error when this version of just-bash has no such interpreter.
 */
export async function findInterpreter(): Promise<Interpreter> {
  const { bind } = Function.prototype;
  let found: Interpreter | undefined;
  Function.prototype.bind = function (this: unknown, receiver: unknown, ...args: unknown[]) {
    if (isInterpreter(receiver)) found ??= Object.getPrototypeOf(receiver);
    return bind.call(this as () => unknown, receiver, ...args);
  };
  try {
    await new Bash({ defenseInDepth: false }).exec(":");
  } finally {
    Function.prototype.bind = bind;
  }
  if (found === undefined)
    throw new Error("just-bash has another interpreter than this simulator was written for.");
  return found;
}

function isInterpreter(receiver: unknown): boolean {
  return (
    typeof receiver === "object" &&
    receiver !== null &&
    METHODS.every((name) => typeof Reflect.get(receiver, name) === "function")
  );
}
