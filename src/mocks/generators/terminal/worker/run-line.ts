import { Bash } from "just-bash/browser";
import { createKey, deriveKey } from "../../../rows/keyed-hash.ts";
import { RandomStream } from "../../../rows/random-stream.ts";
import type { ShellFacts } from "../commands/command.ts";
import { COMMANDS } from "../commands/registry.ts";
import type { RunAnswer, RunRequest } from "../shell-request.ts";
import { createBuiltins } from "./builtins.ts";
import type { InterpreterState } from "./interpreter.ts";
import { LIMITS, LONGEST_SLEEP } from "./limits.ts";
import { answerOf } from "./line-answer.ts";
import { BUNDLED, PROGRAMS } from "./program-names.ts";
import { advanceClock, setRealm, worldTime } from "./realm.ts";
import { registeredCommands } from "./registered-commands.ts";
import { createSessionInterpreter } from "./session-interpreter.ts";
import { createShellMachine } from "./shell-machine.ts";
import { repairSource } from "./source-repairs.ts";

const interpreter = createSessionInterpreter();

/** What the state of a shell is before its first line. */
function startState(state: InterpreterState): void {
  Object.assign(state.shoptOptions as object, { expand_aliases: true });
  state.exportedVars?.delete("OLDPWD");
  state.env.delete("OLDPWD");
}

/**
 * Repairs the source of inner shells too. `$(…)` within `$((…))` is the only script that just-bash runs without a
 * directory, and in the state of a new shell: it gets the one around it.
 */
function inheritInArithmetic(bash: Bash, inheritState: () => void): void {
  type Run = (
    source: string,
    options: { cwd?: string } | undefined,
    scope: unknown,
    depth: number,
  ) => unknown;
  const run = Reflect.get(bash, "execInScope") as Run;
  Reflect.set(bash, "execInScope", (...[source, options, scope, depth, ...rest]: Parameters<Run>) => {
    if (depth > 0 && options?.cwd === undefined) inheritState();
    return run.call(bash, ...([repairSource(source), options, scope, depth, ...rest] as Parameters<Run>));
  });
}

function prepareState(state: InterpreterState, { snapshot }: RunRequest): void {
  if (snapshot.state === null) startState(state);
  state.lastExitCode = snapshot.status;
  state.env.set("?", String(snapshot.status));
  // In Bash these are computed at each use.
  const seconds = worldTime() / 1_000;
  state.env.set("EPOCHSECONDS", String(Math.floor(seconds)));
  state.env.set("EPOCHREALTIME", seconds.toFixed(6));
}

/** Runs one command line. Whatever the line holds, the outcome follows from the request alone. */
export async function runLine(request: RunRequest, fetchLog: () => Promise<string>): Promise<RunAnswer> {
  const { seat, snapshot, line } = request;
  const { observe, inheritState, writesToTerminal } = await interpreter;
  const key = createKey(seat.place.seed, `terminal-random/${seat.place.taskName}`);
  setRealm(seat.place.now + snapshot.slept, new RandomStream(deriveKey(key, seat.ordinal, snapshot.lines)));
  const machine = createShellMachine(seat, snapshot.files, fetchLog);
  const history = [...snapshot.history];
  const shell: ShellFacts = { name: seat.name, pid: seat.pid, history };
  const commands = registeredCommands(machine, shell, () => seat.isTerminal && writesToTerminal());
  const bash = new Bash({
    fs: machine.files,
    cwd: seat.cwd,
    env: { ...seat.environment },
    commands: BUNDLED,
    customCommands: commands,
    executionLimits: LIMITS,
    // It would replace globals of the worker that this module relies on.
    defenseInDepth: false,
    processInfo: { pid: seat.pid, ppid: 0, uid: 0, gid: 0 },
    sleep: async (milliseconds) => {
      if (worldTime() + milliseconds - request.seat.place.now - snapshot.slept > 1_000 * LONGEST_SLEEP) {
        throw new Error(`a command line may sleep for ${LONGEST_SLEEP} seconds here`);
      }
      advanceClock(milliseconds);
    },
  });
  inheritInArithmetic(bash, inheritState);
  const observed = observe({
    restored: snapshot.state as InterpreterState | null,
    prepare: (state) => prepareState(state, request),
    builtin: createBuiltins(COMMANDS, machine.files),
    isProgram: (name) => PROGRAMS.has(name),
  });
  const result = await bash.exec(repairSource(line), { rawScript: true });
  return answerOf(request, result, observed, machine, history);
}
