import { FileProblem } from "../files/file-problem.ts";
import { type CommandNode, findInterpreter, type Interpreter, type InterpreterState } from "./interpreter.ts";
import { SPLIT_NAME, withSplitName } from "./split-names.ts";

/** Fields of a state that belong to the line being run. */
const OF_A_LINE = [
  ...["signal", "extraArgs", "groupStdin", "groupStdinSourceFd", "processSubstitutions", "commandCount"],
  ...["currentLine", "expansionStderr", "expansionExitCode", "tempExportedVars", "errexitSafe"],
];

/** Operators that direct standard output elsewhere. */
const OUTPUT = /^(?:>|>>|>\||&>|&>>|>&)$/;

/** What a program costs of the commands that a line may run; a builtin costs one. */
const PROGRAM_COST = 5;

export interface Output {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** What a run of a command line shows beside its output. */
export interface Observed {
  /** The state of the session's own shell, as it is at the moment. */
  state?: InterpreterState;
  hasExited: boolean;
  /** Which limit ended the line; undefined when none did. */
  limit?: string;
}

/** Replaces a builtin, which a registered command cannot; undefined leaves the command to just-bash. */
export type Builtin = (
  name: string,
  args: readonly string[],
  interpreter: Interpreter,
) => Output | Promise<Output> | undefined;

/** What a run starts with. */
export interface Start {
  readonly restored: InterpreterState | null;
  /** Changes the state before the first command. */
  prepare(state: InterpreterState): void;
  readonly builtin: Builtin;
  readonly isProgram: (name: string) => boolean;
}

export interface SessionInterpreter {
  /** Notes what the next run does. */
  observe(start: Start): Observed;
  /** The next script runs in the state of the current command, as `$(…)` within `$((…))`. */
  inheritState(): void;
  /** Whether the running command writes to the terminal, rather than a pipe, a file or a variable. */
  writesToTerminal(): boolean;
}

/** A state without what belongs to a line, as plain data. */
export function storableState(state: InterpreterState): InterpreterState {
  const rest = { ...state };
  for (const field of OF_A_LINE) delete rest[field];
  return rest;
}

function isDirected({ redirections = [] }: CommandNode): boolean {
  return redirections.some(({ fd, operator }) => (fd ?? 1) === 1 && OUTPUT.test(operator));
}

/** A path as it was probably typed. */
function shownPath(path: string, cwd: string): string {
  const folder = cwd === "/" ? "/" : `${cwd}/`;
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}

function joined(first: Output, second: Output): Output {
  return {
    stdout: first.stdout + second.stdout,
    stderr: first.stderr + second.stderr,
    exitCode: first.exitCode,
  };
}

/** Adds to just-bash's interpreter what it lacks: a state that outlives a line, traps, and knowledge of the terminal. */
export async function createSessionInterpreter(): Promise<SessionInterpreter> {
  const prototype = await findInterpreter();
  const { executeScript, executeStatement, executePipeline, executeCommand, runCommand } = prototype;
  /** Commands whose output the next one of their pipe reads. */
  const piped = new WeakSet<CommandNode>();
  /** Interpreters in a script, whose `eval` and `source` are part of it. */
  const running = new WeakSet<Interpreter>();
  /** What `exit` has thrown. */
  const exits = new WeakSet<Error>();
  let observed: Observed = { hasExited: false };
  let start: Start | undefined;
  let isFirst = false;
  let inherits = false;
  let current: InterpreterState | undefined;
  let directed = 0;
  let substitutions = 0;

  function begin(state: InterpreterState): void {
    isFirst = false;
    // A copy, because a line that is killed must leave the original as it was.
    if (start?.restored) Object.assign(state, structuredClone(start.restored));
    start?.prepare(state);
    observed.state = state;
  }

  function note(error: unknown): void {
    if (!(error instanceof Error)) return;
    // just-bash also leaves a script by such an error for `${name:?}`, which does not end an interactive shell.
    if (exits.has(error)) observed.hasExited = true;
    if (error.name === "ExecutionLimitError") observed.limit = String(Reflect.get(error, "limitType"));
  }

  /** What the trap of the end prints. Its own state, so a trap that exits does not run again. */
  async function runExitTrap(interpreter: Interpreter): Promise<Output> {
    const { traps } = interpreter.ctx.state;
    const action = traps?.get("EXIT");
    traps?.delete("EXIT");
    if (action === undefined) return { stdout: "", stderr: "", exitCode: 0 };
    return runCommand.call(interpreter, "eval", [action], [], "");
  }

  prototype.executeScript = async function (this: Interpreter, script) {
    const { state } = this.ctx;
    const isSession = isFirst;
    if (isSession) begin(state);
    else if (inherits && current !== undefined) Object.assign(state, structuredClone(storableState(current)));
    inherits = false;
    const isInner = running.has(this);
    running.add(this);
    try {
      const result = await executeScript.call(this, script);
      return isInner || isSession ? result : joined(result, await runExitTrap(this));
    } catch (error) {
      if (isSession) note(error);
      const isExit = error instanceof Error && (isSession ? exits.has(error) : error.name === "ExitError");
      if (!isInner && isExit) {
        const { stdout, stderr } = await runExitTrap(this);
        Object.assign(error, {
          stdout: Reflect.get(error, "stdout") + stdout,
          stderr: Reflect.get(error, "stderr") + stderr,
        });
      }
      throw error;
    } finally {
      if (!isInner) running.delete(this);
    }
  };
  prototype.executeStatement = async function (this: Interpreter, statement) {
    const { state } = this.ctx;
    const result = await executeStatement.call(this, statement);
    if (!statement.background) return result;
    // Nothing goes on behind the prompt: it has ended by now.
    state.lastBackgroundPid = state.nextVirtualPid;
    state.nextVirtualPid += 1;
    return { ...result, exitCode: 0 };
  };
  prototype.executePipeline = async function (this: Interpreter, pipeline) {
    for (const command of pipeline.commands.slice(0, -1)) piped.add(command);
    const result = await executePipeline.call(this, pipeline);
    const { traps, inCondition } = this.ctx.state;
    const action = traps?.get("ERR");
    if (action === undefined || result.exitCode === 0 || inCondition || pipeline.negated) return result;
    traps?.delete("ERR");
    const trapped = await runCommand.call(this, "eval", [action], [], "");
    traps?.set("ERR", action);
    return joined(result, trapped);
  };
  prototype.executeCommand = async function (this: Interpreter, node, stdin, stdinOwned) {
    const command = withSplitName(node);
    const isElsewhere = piped.has(node) || isDirected(node);
    const outer = { substitutions, current };
    substitutions = Math.max(outer.substitutions, this.ctx.substitutionDepth ?? 0);
    current = this.ctx.state;
    if (isElsewhere) directed += 1;
    try {
      return await executeCommand.call(this, command, stdin, stdinOwned);
    } catch (error) {
      // just-bash expects of file systems that they make the directory of a file that is written.
      if (!(error instanceof FileProblem)) throw error;
      const message = `bash: ${shownPath(error.path, this.ctx.state.cwd)}: ${error.reason}\n`;
      return { stdout: "", stderr: message, exitCode: 1 };
    } finally {
      if (isElsewhere) directed -= 1;
      ({ substitutions, current } = outer);
    }
  };
  prototype.runCommand = async function (this: Interpreter, name, args, ...rest) {
    const { state, executionScope } = this.ctx;
    if (name === SPLIT_NAME) {
      const [first, ...others] = args;
      if (first === undefined) return { stdout: "", stderr: "", exitCode: state.lastExitCode };
      return prototype.runCommand.call(this, first, others, ...rest);
    }
    const own = state.functions.has(name) ? undefined : start?.builtin(name, args, this);
    if (own !== undefined) return own;
    if (start?.isProgram(name))
      for (let unit = 1; unit < PROGRAM_COST; unit += 1) executionScope.chargeCommand();
    if (name !== "exit") return runCommand.call(this, name, args, ...rest);
    try {
      return await runCommand.call(this, name, args, ...rest);
    } catch (error) {
      if (error instanceof Error) exits.add(error);
      throw error;
    }
  };

  return {
    observe(next) {
      observed = { hasExited: false };
      start = next;
      isFirst = true;
      inherits = false;
      directed = 0;
      substitutions = 0;
      return observed;
    },
    inheritState() {
      inherits = true;
    },
    writesToTerminal: () => directed === 0 && substitutions === 0,
  };
}
